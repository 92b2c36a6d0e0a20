package org.tsunagaru.validator.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.format.Detection;
import tools.jackson.databind.JsonNode;

/**
 * What a record says of identifiers: that it is the thing of one, or that it points to one. Made on
 * any thread; remembered where the order of the records is known.
 *
 * @param scope where the identifier comes once: everywhere where empty, in its source where absent
 * @param pointing whether it points to a thing that another record identifies
 * @param identifier the identifier
 * @param pointer JSON pointer of the place
 * @param type the thing's types, or the one that is pointed to; empty where nothing says it
 * @param containment what it says of parts and wholes, if it does
 */
public record Naming(
    Optional<String> scope,
    boolean pointing,
    String identifier,
    String pointer,
    String type,
    Optional<Containment> containment) {

  /** Stands before a type that the relationship itself names. */
  static final String SAID = "=";

  /** Stands before a type after which the relationship is called, which may be no type at all. */
  static final String MEANT = "~";

  private static final Optional<String> EVERYWHERE = Optional.of("");

  /** Return what an entity of NGSI is, and what it points to. */
  public static List<Naming> entity(JsonNode entity, Place at, Faults faults) {
    JsonNode id = entity.has("id") ? entity.path("id") : entity.path("@id");
    JsonNode type = entity.has("type") ? entity.path("type") : entity.path("@type");
    return thing(id, typeOf(type), entity, at, at, faults);
  }

  /** Return the same of an entity of NGSI-LD that comes as a Feature of GeoJSON. */
  public static List<Naming> feature(JsonNode feature, Place at, Faults faults) {
    JsonNode properties = feature.path("properties");
    String type = typeOf(properties.path("type"));
    return thing(feature.path("id"), type, properties, at, at.member("properties"), faults);
  }

  /** Return what any other record is called, which counts in its source only. */
  public static List<Naming> record(JsonNode record, Place at) {
    JsonNode id = record.path("id");
    return id.isString() || id.isNumber()
        ? List.of(here(id.asString(), at.member("id").pointer()))
        : List.of();
  }

  /** Name a thing by what counts in its source only. */
  public static Naming here(String identifier, String pointer) {
    return named(Optional.empty(), identifier, pointer, "");
  }

  /** Name a thing by what counts wherever the same scope comes again. */
  public static Naming within(String scope, String identifier, String pointer) {
    return named(Optional.of(scope), identifier, pointer, "");
  }

  private static Naming named(
      Optional<String> scope, String identifier, String pointer, String type) {
    return new Naming(scope, false, identifier, pointer, type, Optional.empty());
  }

  private static List<Naming> thing(
      JsonNode id, String type, JsonNode attributes, Place idAt, Place at, Faults faults) {
    if (!id.isString()) {
      return List.of();
    }
    String own = id.asString();
    List<Naming> all = new ArrayList<>(2);
    all.add(named(scope(own, type), own, idAt.member("id").pointer(), type));
    Pointing.of(
        attributes,
        at,
        (name, target, place, wanted) -> {
          if (target.equals(own)) {
            faults.add(
                DatasetRules.SELF,
                place,
                target,
                new Text("The relationship points to its own entity.", "関係が自分自身を参照しています。"));
          } else {
            Optional<Containment> containment = Containment.of(name, own, target);
            all.add(new Naming(EVERYWHERE, true, target, place.pointer(), wanted, containment));
          }
        });
    return all;
  }

  /** An identifier that is no URI identifies within its type, as NGSIv2 has it. */
  private static Optional<String> scope(String identifier, String type) {
    return Detection.isUri(identifier) ? EVERYWHERE : Optional.of("type " + type);
  }

  private static String typeOf(JsonNode type) {
    if (!type.isArray()) {
      return type.asString("");
    }
    return String.join(" ", type.valueStream().map(one -> one.asString("")).toList());
  }
}
