package org.tsunagaru.reference.representation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Read attributes, normalized or concise, clauses 4.5.2, 4.5.3, 4.5.5, 4.5.17 to 4.5.24. */
public final class AttributeReader {

  /** Members that the platform writes itself, and that are ignored when a client sends them. */
  private static final Set<String> OUTPUT_ONLY =
      Set.of("createdAt", "modifiedAt", "deletedAt", "instanceId", "lang", "entity", "entityList");

  private static final Set<String> PLAIN =
      Set.of("observedAt", "unitCode", "datasetId", "objectType", "valueType", "expiresAt");

  private final Terms terms;
  private final Instant now;
  private final Nulls nulls;
  private final boolean fragment;
  private final Seeded defects;
  private final ValueReader values;

  private AttributeReader(Terms terms, Instant now, Nulls nulls, boolean fragment, Seeded defects) {
    this.terms = terms;
    this.now = now;
    this.nulls = nulls;
    this.fragment = fragment;
    this.defects = defects;
    this.values = new ValueReader(terms, nulls, defects);
  }

  /** Read attributes that stand for themselves. */
  public static AttributeReader whole(Terms terms, Instant now, Nulls nulls, Seeded defects) {
    return new AttributeReader(terms, now, nulls, false, defects);
  }

  /** Read attributes that are to be laid over others, so that a value may be absent. */
  public static AttributeReader fragment(Terms terms, Instant now, Nulls nulls, Seeded defects) {
    return new AttributeReader(terms, now, nulls, true, defects);
  }

  /**
   * Read all instances of one attribute.
   *
   * @param existing the kind that the attribute has so far, used where a fragment names none
   */
  public List<Attribute> read(JsonNode node, Optional<Kind> existing) {
    if (!node.isArray() || node.isEmpty() || !allInstances(node)) {
      return List.of(instance(node, existing));
    }
    List<Attribute> instances = new ArrayList<>();
    Set<String> datasets = new HashSet<>();
    for (JsonNode child : node) {
      Attribute instance = instance(child, existing);
      if (!datasets.add(instance.dataset())) {
        throw Fault.badData("Two instances have the datasetId " + instance.dataset() + ".");
      }
      instances.add(instance);
    }
    if (defects.on("second-dataset-lost") && nulls == Nulls.NOWHERE) {
      return instances.subList(0, 1);
    }
    return List.copyOf(instances);
  }

  /** Read one instance. */
  public Attribute instance(JsonNode node, Optional<Kind> existing) {
    if (node.isNull()) {
      throw Fault.badData("An attribute cannot be null.");
    }
    if (!node.isObject()) {
      return nulls != Nulls.NOWHERE && Nulls.is(node)
          ? attribute(existing.orElse(Kind.PROPERTY), node, Map.of(), Map.of())
          : attribute(Kind.PROPERTY, values.read(Kind.PROPERTY, node), Map.of(), Map.of());
    }
    Optional<Kind> kind = explicit(node).or(() -> inferred(node, existing));
    if (kind.isEmpty() || (kind.get() == Kind.GEO && Geometries.looksLike(node))) {
      Kind bare = kind.orElse(Kind.PROPERTY);
      return attribute(bare, values.read(bare, node), Map.of(), Map.of());
    }
    return members(kind.get(), node);
  }

  private static boolean allInstances(JsonNode array) {
    for (JsonNode child : array) {
      if (!child.isObject() || (!hasKind(child) && !carriesValue(child))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasKind(JsonNode node) {
    return Kind.of(node.path("type").asString("")).isPresent();
  }

  private static boolean carriesValue(JsonNode node) {
    return node.propertyNames().stream().anyMatch(Kind::carriesValue);
  }

  private Optional<Kind> explicit(JsonNode node) {
    if (!node.has("type")) {
      return Optional.empty();
    }
    String word = node.path("type").asString("");
    Optional<Kind> kind = Kind.of(word);
    if (kind.isEmpty() && !Geometries.looksLike(node)) {
      throw Fault.badData("Not a type of attribute: " + word);
    }
    return kind.or(() -> Optional.of(Kind.GEO));
  }

  private Optional<Kind> inferred(JsonNode node, Optional<Kind> existing) {
    if (fragment && existing.filter(kind -> node.has(kind.member())).isPresent()) {
      return existing;
    }
    for (Kind kind : Kind.values()) {
      if (kind != Kind.GEO && node.has(kind.member())) {
        return distortedInference(kind, node);
      }
    }
    boolean bare = node.propertyNames().stream().allMatch(AttributeReader::isReserved);
    return fragment && bare ? existing : Optional.empty();
  }

  private Optional<Kind> distortedInference(Kind kind, JsonNode node) {
    if (kind == Kind.RELATIONSHIP && defects.on("concise-relationship-taken-as-property")) {
      return Optional.empty();
    }
    boolean place = kind == Kind.PROPERTY && Geometries.looksLike(node.path("value"));
    return Optional.of(place && !defects.on("concise-place-taken-as-property") ? Kind.GEO : kind);
  }

  private static boolean isReserved(String member) {
    return PLAIN.contains(member) || OUTPUT_ONLY.contains(member);
  }

  private Attribute members(Kind kind, JsonNode node) {
    Map<String, JsonNode> plain = new LinkedHashMap<>();
    Map<String, List<Attribute>> own = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      if (PLAIN.contains(name)) {
        plain.put(name, values.plain(name, member.getValue()));
      } else if (!ignored(kind, name)) {
        requireSubAttribute(name, kind);
        List<Attribute> instances = read(member.getValue(), Optional.empty());
        if (!lost(kind, instances)) {
          own.put(terms.expand(name), instances);
        }
      }
    }
    if (Attribute.DEFAULT_DATASET.equals(
        plain.getOrDefault("datasetId", Json.string("")).asString())) {
      plain.remove("datasetId");
    }
    return attribute(kind, value(kind, node), plain, own);
  }

  private static boolean ignored(Kind kind, String name) {
    return name.equals("type")
        || name.equals("@type")
        || name.equals(kind.member())
        || OUTPUT_ONLY.contains(name)
        || name.startsWith("previous");
  }

  private static void requireSubAttribute(String name, Kind kind) {
    if (Kind.carriesValue(name)) {
      throw Fault.badData("A " + kind.word() + " has no member " + name + ".");
    }
    if (name.startsWith("@")) {
      throw Fault.badData("An attribute cannot have a member " + name + ".");
    }
    Names.requireName(name);
  }

  private boolean lost(Kind kind, List<Attribute> instances) {
    String word = instances.get(0).kind();
    return (defects.on("relationship-of-property-dropped")
            && kind == Kind.PROPERTY
            && word.equals(Kind.RELATIONSHIP.word()))
        || (defects.on("property-of-relationship-dropped")
            && kind == Kind.RELATIONSHIP
            && word.equals(Kind.PROPERTY.word()));
  }

  private JsonNode value(Kind kind, JsonNode node) {
    if (node.has(kind.member())) {
      return values.read(kind, node.path(kind.member()));
    }
    if (fragment) {
      return MissingNode.getInstance();
    }
    boolean tolerated =
        (kind == Kind.PROPERTY && defects.on("property-without-value-accepted"))
            || (kind == Kind.RELATIONSHIP && defects.on("relationship-without-object-accepted"));
    if (!tolerated) {
      throw Fault.badData("A " + kind.word() + " needs the member " + kind.member() + ".");
    }
    return Json.string("");
  }

  private Attribute attribute(
      Kind kind, JsonNode value, Map<String, JsonNode> plain, Map<String, List<Attribute>> own) {
    boolean blurred =
        kind == Kind.RELATIONSHIP && defects.on("relationship-comes-back-as-property");
    return new Attribute(blurred ? Kind.PROPERTY.word() : kind.word(), value, plain, own, now, now);
  }
}
