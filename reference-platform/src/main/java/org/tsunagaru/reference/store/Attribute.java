package org.tsunagaru.reference.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One instance of an attribute of a thing, or of an attribute of an attribute.
 *
 * @param kind what sort of attribute this is, in the words of the API that wrote it
 * @param value its value; a missing node in a fragment that gives none
 * @param members further plain members by name, such as {@code observedAt} and {@code unitCode}
 * @param attributes its own attributes, instances by full name
 * @param typeNames what NGSIv2 calls the types of its value and plain members, by member; nothing
 *     for what NGSI-LD wrote
 * @param createdAt when the platform first held it
 * @param modifiedAt when the platform last changed it
 */
public record Attribute(
    String kind,
    JsonNode value,
    Map<String, JsonNode> members,
    Map<String, List<Attribute>> attributes,
    Map<String, String> typeNames,
    Instant createdAt,
    Instant modifiedAt) {

  /** The name under which an instance without a data set is known. */
  public static final String DEFAULT_DATASET = "@none";

  /** Keep the maps from later change, in their order. */
  public Attribute {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    typeNames = Map.copyOf(typeNames);
  }

  /** Make an instance whose types NGSIv2 has not named. */
  public Attribute(
      String kind,
      JsonNode value,
      Map<String, JsonNode> members,
      Map<String, List<Attribute>> attributes,
      Instant createdAt,
      Instant modifiedAt) {
    this(kind, value, members, attributes, Map.of(), createdAt, modifiedAt);
  }

  /** Return the data set of this instance, {@link #DEFAULT_DATASET} when it has none. */
  public String dataset() {
    JsonNode id = members.get("datasetId");
    return id == null ? DEFAULT_DATASET : id.asString();
  }

  /** Tell whether anything but the platform's own instants differs. */
  public boolean differsFrom(Attribute other) {
    return !kind.equals(other.kind)
        || !value.equals(other.value)
        || !members.equals(other.members)
        || (isNamed() && other.isNamed() && !typeNames.equals(other.typeNames))
        || differ(attributes, other.attributes);
  }

  /** Tell whether NGSIv2 has named the type of the value. */
  public boolean isNamed() {
    return !typeNames.isEmpty();
  }

  /** Return this instance as a successor of one that was there since an earlier instant. */
  public Attribute since(Instant created) {
    return new Attribute(kind, value, members, attributes, typeNames, created, modifiedAt);
  }

  /** Return this instance with another value. */
  public Attribute withValue(JsonNode other) {
    return new Attribute(kind, other, members, attributes, typeNames, createdAt, modifiedAt);
  }

  /** Return this instance with other attributes of its own. */
  public Attribute withAttributes(Map<String, List<Attribute>> others) {
    return new Attribute(kind, value, members, others, typeNames, createdAt, modifiedAt);
  }

  /** Return this instance with other plain members. */
  public Attribute withMembers(Map<String, JsonNode> others) {
    return new Attribute(kind, value, others, attributes, typeNames, createdAt, modifiedAt);
  }

  /** Tell whether two lists of instances differ, whatever their order. */
  public static boolean differ(List<Attribute> some, List<Attribute> others) {
    if (some.size() != others.size()) {
      return true;
    }
    List<Attribute> left = new ArrayList<>(others);
    for (Attribute instance : some) {
      if (!left.removeIf(o -> o.dataset().equals(instance.dataset()) && !o.differsFrom(instance))) {
        return true;
      }
    }
    return false;
  }

  private static boolean differ(
      Map<String, List<Attribute>> some, Map<String, List<Attribute>> others) {
    return !some.keySet().equals(others.keySet())
        || some.entrySet().stream()
            .anyMatch(e -> differ(e.getValue(), others.getOrDefault(e.getKey(), List.of())));
  }
}
