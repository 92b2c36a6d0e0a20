package org.tsunagaru.reference.representation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** Read entities and fragments of them, clauses 4.5.1, 5.2.4 and 5.5.4. */
public final class EntityReader {

  private static final String CORE = "https://uri.etsi.org/ngsi-ld/";
  private static final Set<String> PLACES =
      Set.of(CORE + "location", CORE + "observationSpace", CORE + "operationSpace");
  private static final Set<String> OWN =
      Set.of("id", "@id", "type", "@type", "scope", "@context", "createdAt", "modifiedAt");
  private static final Set<String> NEVER_ATTRIBUTES =
      Set.of("datasetId", "instanceId", "observedAt", "unitCode", "deletedAt", "objectType");

  private final Terms terms;
  private final Instant now;
  private final Seeded defects;
  private final Distortion distortion;

  /** Read with the names of one context, as of one instant. */
  public EntityReader(Terms terms, Instant now, Seeded defects) {
    this.terms = terms;
    this.now = now;
    this.defects = defects;
    this.distortion = new Distortion(defects);
  }

  /**
   * Read an entity that is complete.
   *
   * @throws Fault of kind bad data when it is not an entity
   */
  public Draft whole(JsonNode body) {
    requireObject(body);
    JsonNode id = body.path(body.has("id") ? "id" : "@id");
    boolean loose = defects.on("id-without-scheme-accepted") && id.asString("").matches("\\w+");
    if (!id.isString()) {
      throw Fault.badData("An entity needs an id.");
    }
    if (!loose) {
      Names.requireUri(id.stringValue(), "The id");
    }
    List<String> types = types(body);
    if (types.isEmpty() && defects.on("missing-type-accepted")) {
      types = List.of(terms.expand("Thing"));
    }
    if (types.isEmpty()) {
      throw Fault.badData("An entity needs a type.");
    }
    if (defects.on("second-type-lost")) {
      types = types.subList(0, 1);
    }
    AttributeReader attributes = AttributeReader.whole(terms, now, Nulls.NOWHERE, defects);
    return new Draft(
        id.stringValue(), types, scopes(body), attributes(body, attributes), created(body));
  }

  /**
   * Read a fragment whose attributes each stand for themselves.
   *
   * @throws Fault of kind bad data when it is empty or not a fragment
   */
  public Draft fragment(JsonNode body, Nulls nulls) {
    requireFragment(body);
    AttributeReader reader = AttributeReader.whole(terms, now, nulls, defects);
    return new Draft(
        body.path("id").asString(""), types(body), scopes(body), attributes(body, reader), now);
  }

  /** Read a fragment to be merged into an entity that is there. */
  public Draft merging(JsonNode body, Entity target) {
    requireFragment(body);
    AttributeReader reader = AttributeReader.fragment(terms, now, Nulls.EVERYWHERE, defects);
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>();
    forEachAttribute(
        body, (name, node) -> attributes.put(name, reader.read(node, kind(target, name))));
    return new Draft(body.path("id").asString(""), types(body), scopes(body), attributes, now);
  }

  private static Optional<Kind> kind(Entity target, String name) {
    return target.attribute(name).stream().findFirst().flatMap(a -> Kind.of(a.kind()));
  }

  private static void requireObject(JsonNode body) {
    if (!body.isObject()) {
      throw Fault.badData("An entity is a JSON object.");
    }
  }

  private static void requireFragment(JsonNode body) {
    requireObject(body);
    if (body.isEmpty() || (body.size() == 1 && body.has("@context"))) {
      throw Fault.badData("The fragment is empty.");
    }
  }

  private List<String> types(JsonNode body) {
    JsonNode types = body.path(body.has("type") ? "type" : "@type");
    if (types.isMissingNode()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (JsonNode type : Json.items(types)) {
      if (!type.isString()) {
        throw Fault.badData("The type of an entity is a name or an array of names.");
      }
      String full = terms.expand(requireName(type.stringValue()));
      if (!names.contains(full)) {
        names.add(full);
      }
    }
    return List.copyOf(names);
  }

  private String requireName(String name) {
    boolean tolerated = defects.on("names-with-blanks-accepted") && name.contains(" ");
    return tolerated ? name : Names.requireName(name);
  }

  private Optional<List<String>> scopes(JsonNode body) {
    if (!body.has("scope")) {
      return Optional.empty();
    }
    List<String> scopes = new ArrayList<>();
    for (JsonNode scope : Json.items(body.path("scope"))) {
      boolean fits = scope.isString() && Names.isScope(scope.stringValue());
      if (!fits && !defects.on("bad-scope-accepted")) {
        throw Fault.badData("Not a scope: " + scope);
      }
      scopes.add(scope.asString());
    }
    return Optional.of(List.copyOf(scopes));
  }

  private Instant created(JsonNode body) {
    return defects.on("client-created-at-kept")
        ? Names.instant(body.path("createdAt").asString("")).orElse(now)
        : now;
  }

  private Map<String, List<Attribute>> attributes(JsonNode body, AttributeReader reader) {
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>();
    forEachAttribute(
        body,
        (name, node) -> {
          List<Attribute> instances = reader.read(node, Optional.empty());
          requirePlace(name, instances);
          if (!distortion.drops(name, instances.get(0))) {
            attributes.put(name, instances);
          }
        });
    return attributes;
  }

  private void forEachAttribute(JsonNode body, BiConsumer<String, JsonNode> action) {
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      String name = member.getKey();
      if (OWN.contains(name)) {
        continue;
      }
      if (Kind.carriesValue(name) || NEVER_ATTRIBUTES.contains(name)) {
        throw Fault.badData("The term " + name + " cannot name an attribute.");
      }
      action.accept(terms.expand(requireName(name)), member.getValue());
    }
  }

  private void requirePlace(String name, List<Attribute> instances) {
    boolean place =
        instances.stream().allMatch(a -> a.kind().equals(Kind.GEO.word()) || Nulls.removes(a));
    if (PLACES.contains(name) && !place && !defects.on("location-of-any-kind-accepted")) {
      throw Fault.badData("The attribute " + name + " must be a GeoProperty.");
    }
  }
}
