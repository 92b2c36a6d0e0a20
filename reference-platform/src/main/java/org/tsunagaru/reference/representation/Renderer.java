package org.tsunagaru.reference.representation;

import java.util.List;
import java.util.Map;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Write entities as a reader wants them, with the short names of the reader's context. */
public final class Renderer {

  private final Terms terms;
  private final View view;
  private final Seeded defects;
  private final Crossing crossing;

  /** Write with the names of one context, in one view. */
  public Renderer(Terms terms, View view, Seeded defects) {
    this.terms = terms;
    this.view = view;
    this.defects = defects;
    this.crossing = Crossing.toNgsiLd(defects);
  }

  /** Write an entity as JSON. */
  public ObjectNode entity(Entity entity) {
    ObjectNode node = Json.object();
    if (view.projection().wantsOwn("id")) {
      node.put("id", entity.id());
    }
    head(entity, node);
    attributes(entity, node);
    return node;
  }

  /** Write an entity as a GeoJSON feature, clause 4.5.16. */
  public ObjectNode feature(Entity entity, String geometryProperty) {
    ObjectNode node = Json.object();
    node.put("id", entity.id());
    node.put("type", "Feature");
    node.set("geometry", geometry(entity, geometryProperty));
    ObjectNode properties = Json.object();
    head(entity, properties);
    attributes(entity, properties);
    return node.set("properties", properties);
  }

  private static JsonNode geometry(Entity entity, String property) {
    return Edits.same(entity.attribute(property), Attribute.DEFAULT_DATASET)
        .map(Attribute::value)
        .filter(Geometries::looksLike)
        .orElse(Json.object().nullNode());
  }

  private void head(Entity entity, ObjectNode node) {
    if (view.projection().wantsOwn("type")) {
      List<String> types = entity.types().stream().map(terms::compact).toList();
      node.set("type", types.size() == 1 ? Json.string(types.get(0)) : Json.array(types));
    }
    if (!entity.scopes().isEmpty() && view.projection().wantsOwn("scope")) {
      List<String> scopes = entity.scopes();
      node.set("scope", scopes.size() == 1 ? Json.string(scopes.get(0)) : Json.array(scopes));
    }
    if (view.sysAttrs()) {
      node.put("createdAt", Instants.text(entity.createdAt()));
      node.put("modifiedAt", Instants.text(entity.modifiedAt()));
    }
  }

  private void attributes(Entity entity, ObjectNode node) {
    entity
        .attributes()
        .forEach(
            (name, instances) -> {
              List<Attribute> wanted =
                  instances.stream().filter(this::isWanted).map(crossing::apply).toList();
              boolean lost =
                  view.format() == View.Format.SIMPLIFIED
                      && kind(instances.get(0)) == Kind.GEO
                      && defects.on("brief-form-without-places");
              if (view.projection().wants(name) && !wanted.isEmpty() && !lost) {
                String brief = crossing.name(name, terms.compact(name), wanted.get(0));
                node.set(brief, instances(wanted));
              }
            });
  }

  private boolean isWanted(Attribute instance) {
    return view.datasets().isEmpty() || view.datasets().contains(instance.dataset());
  }

  private JsonNode instances(List<Attribute> instances) {
    if (view.format() == View.Format.SIMPLIFIED) {
      return simplified(instances);
    }
    if (instances.size() == 1) {
      return instance(instances.get(0));
    }
    ArrayNode array = Json.array();
    instances.forEach(instance -> array.add(instance(instance)));
    return array;
  }

  private JsonNode simplified(List<Attribute> instances) {
    if (instances.size() == 1 && instances.get(0).dataset().equals(Attribute.DEFAULT_DATASET)) {
      return simplified(instances.get(0));
    }
    ObjectNode datasets = Json.object();
    instances.forEach(instance -> datasets.set(instance.dataset(), simplified(instance)));
    return Json.object().set("dataset", datasets);
  }

  private JsonNode simplified(Attribute instance) {
    Kind kind = kind(instance);
    JsonNode value = value(kind, instance.value());
    return switch (kind) {
      case PROPERTY, RELATIONSHIP, GEO -> value;
      case LANGUAGE ->
          view.language()
              .flatMap(language -> language.choose(value))
              .map(Map.Entry::getValue)
              .orElseGet(() -> Json.object().set("languageMap", value));
      case VOCAB, LIST, LIST_RELATIONSHIP, JSON -> Json.object().set(kind.member(), value);
    };
  }

  private JsonNode instance(Attribute instance) {
    Kind kind = kind(instance);
    JsonNode value = value(kind, instance.value());
    ObjectNode node = Json.object();
    boolean translated = kind == Kind.LANGUAGE && view.language().isPresent();
    if (view.format() == View.Format.NORMALIZED) {
      node.put("type", translated ? Kind.PROPERTY.word() : word(kind, value));
    }
    if (translated) {
      view.language()
          .flatMap(language -> language.choose(value))
          .ifPresent(e -> node.put("lang", e.getKey()).set("value", e.getValue()));
    } else {
      node.set(kind.member(), value);
    }
    rest(instance, node);
    boolean bare = view.format() == View.Format.CONCISE && node.size() == 1;
    return bare && canStandAlone(kind, value) ? value : node;
  }

  private void rest(Attribute instance, ObjectNode node) {
    instance.members().forEach((name, value) -> node.set(name, member(name, value)));
    if (view.sysAttrs()) {
      node.put("createdAt", Instants.text(instance.createdAt()));
      node.put("modifiedAt", Instants.text(instance.modifiedAt()));
    }
    instance
        .attributes()
        .forEach((name, instances) -> node.set(terms.compact(name), instancesOf(instances)));
  }

  private JsonNode instancesOf(List<Attribute> own) {
    if (own.size() == 1) {
      return instance(own.get(0));
    }
    ArrayNode array = Json.array();
    own.forEach(instance -> array.add(instance(instance)));
    return array;
  }

  private JsonNode member(String name, JsonNode value) {
    boolean word = name.equals("objectType") || name.equals("valueType");
    return word ? Json.string(terms.compact(value.asString())) : value;
  }

  private String word(Kind kind, JsonNode value) {
    boolean blurred =
        kind == Kind.GEO
            && !value.path("type").asString("").equals("Point")
            && defects.on("place-comes-back-as-property");
    return blurred ? Kind.PROPERTY.word() : kind.word();
  }

  private JsonNode value(Kind kind, JsonNode value) {
    if (kind == Kind.VOCAB) {
      ArrayNode words = Json.array();
      Json.items(value).forEach(word -> words.add(terms.compact(word.asString())));
      return value.isArray() ? words : words.path(0);
    }
    if (kind == Kind.LIST_RELATIONSHIP) {
      ArrayNode links = Json.array();
      boolean brief = view.format() != View.Format.NORMALIZED;
      value.forEach(uri -> links.add(brief ? uri : Json.object().set("object", uri)));
      return links;
    }
    return value;
  }

  private static Kind kind(Attribute instance) {
    return Kind.of(instance.kind()).orElse(Kind.PROPERTY);
  }

  /** Tell whether a reader of the concise form would still take this for the value it is. */
  private static boolean canStandAlone(Kind kind, JsonNode value) {
    if (kind == Kind.GEO) {
      return true;
    }
    return kind == Kind.PROPERTY && !value.isContainer();
  }
}
