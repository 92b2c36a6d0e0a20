package org.tsunagaru.reference.representation;

import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.store.Attribute;
import tools.jackson.databind.JsonNode;

/** The NGSI-LD Null, by which fragments ask for removal; clauses 4.5.0, 5.5.4, 5.5.8, 5.5.12. */
public enum Nulls {
  /** Not allowed anywhere. */
  NOWHERE,
  /** Allowed in place of an attribute or its value. */
  FOR_ATTRIBUTES,
  /** Allowed at any depth. */
  EVERYWHERE;

  /** The text that stands for null. */
  public static final String NULL = "urn:ngsi-ld:null";

  /** Tell whether a value is the NGSI-LD Null. */
  public static boolean is(JsonNode value) {
    return value.isString() && value.stringValue().equals(NULL);
  }

  /** Tell whether an instance in a fragment asks for removal. */
  public static boolean removes(Attribute instance) {
    JsonNode value = instance.value();
    return is(value)
        || (value.isArray() && value.size() == 1 && is(value.path(0)))
        || (instance.kind().equals(Kind.LANGUAGE.word()) && is(value.path("@none")));
  }

  /** Refuse a value that has the NGSI-LD Null where this policy does not allow it. */
  void check(JsonNode value, Kind kind) {
    boolean raw = kind == Kind.JSON;
    boolean fine =
        switch (this) {
          case NOWHERE -> raw ? !is(value) : !within(value);
          case FOR_ATTRIBUTES -> is(value) || raw || kind == Kind.LANGUAGE || !deep(value);
          case EVERYWHERE -> true;
        };
    if (!fine) {
      throw Fault.badData("The NGSI-LD Null is not allowed here.");
    }
  }

  private static boolean deep(JsonNode value) {
    boolean single = value.isArray() && value.size() == 1;
    return single ? within(value.path(0).path("")) : within(value);
  }

  private static boolean within(JsonNode value) {
    if (is(value)) {
      return true;
    }
    for (JsonNode child : value) {
      if (within(child)) {
        return true;
      }
    }
    return false;
  }
}
