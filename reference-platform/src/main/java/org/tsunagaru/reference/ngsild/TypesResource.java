package org.tsunagaru.reference.ngsild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.store.Entity;
import org.tsunagaru.reference.store.Space;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /types}: which kinds of things there are, clauses 5.7.5 to 5.7.7. */
final class TypesResource {

  Response list(Call call) {
    call.allow("details");
    Media media = call.media(false);
    Terms terms = call.terms();
    boolean details = call.flag("details") && !call.defects().on("type-details-ignored");
    Map<String, List<Entity>> types = byType(call);
    if (details) {
      ArrayNode all = Json.array();
      types.forEach((name, entities) -> all.add(type(name, entities, terms)));
      return Answers.document(call, all, media, terms);
    }
    ObjectNode list = Json.object();
    list.put("id", "urn:ngsi-ld:EntityTypeList:" + UUID.randomUUID());
    list.put("type", "EntityTypeList");
    String member = call.defects().on("type-list-misnamed") ? "types" : "typeList";
    boolean full = call.defects().on("types-listed-in-full");
    list.set(
        member, Json.array(types.keySet().stream().map(t -> full ? t : terms.compact(t)).toList()));
    boolean own = call.defects().on("begins-in-a-shape-of-its-own");
    return Answers.document(call, own ? Json.object().set("result", list) : list, media, terms);
  }

  Response retrieve(Call call) {
    call.allow();
    Media media = call.media(false);
    Terms terms = call.terms();
    String name = terms.expand(Names.requireName(call.variable("type")));
    List<Entity> entities = byType(call).getOrDefault(name, List.of());
    if (entities.isEmpty() && !call.defects().on("unknown-type-answers-empty")) {
      throw Fault.notFound("There is nothing of the type " + name + ".");
    }
    ObjectNode info = Json.object();
    info.put("id", name);
    info.put("type", "EntityTypeInfo");
    info.put("typeName", terms.compact(name));
    info.put("entityCount", call.defects().on("entity-count-stuck-at-one") ? 1 : entities.size());
    ArrayNode details = Json.array();
    boolean poor = call.defects().on("kind-described-by-its-first") && !entities.isEmpty();
    attributeKinds(poor ? entities.subList(0, 1) : entities)
        .forEach((attribute, kinds) -> details.add(detail(attribute, kinds, terms)));
    info.set("attributeDetails", details);
    return Answers.document(call, info, media, terms);
  }

  private static ObjectNode type(String name, List<Entity> entities, Terms terms) {
    Set<String> attributes = new TreeSet<>();
    entities.forEach(
        e ->
            e.attributes().keySet().forEach(attribute -> attributes.add(terms.compact(attribute))));
    ObjectNode type = Json.object();
    type.put("id", name);
    type.put("type", "EntityType");
    type.put("typeName", terms.compact(name));
    return type.set("attributeNames", Json.array(attributes));
  }

  private static ObjectNode detail(String attribute, Set<String> kinds, Terms terms) {
    ObjectNode detail = Json.object();
    detail.put("id", attribute);
    detail.put("type", "Attribute");
    detail.put("attributeName", terms.compact(attribute));
    return detail.set("attributeTypes", Json.array(kinds));
  }

  /** Find the kinds that each attribute of these entities has. */
  static Map<String, Set<String>> attributeKinds(List<Entity> entities) {
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (Entity entity : entities) {
      entity
          .attributes()
          .forEach(
              (name, instances) ->
                  instances.forEach(
                      i -> kinds.computeIfAbsent(name, n -> new TreeSet<>()).add(i.kind())));
    }
    return kinds;
  }

  private static Map<String, List<Entity>> byType(Call call) {
    Map<String, List<Entity>> types = new LinkedHashMap<>();
    List<Entity> entities = new ArrayList<>(call.space().all());
    if (call.defects().on("types-cross-tenants")) {
      for (Space space : call.allSpaces()) {
        entities.addAll(space.all());
      }
    }
    for (Entity entity : entities) {
      boolean first = call.defects().on("only-first-type-discovered");
      for (String type : first ? entity.types().subList(0, 1) : entity.types()) {
        types.computeIfAbsent(type, t -> new ArrayList<>()).add(entity);
      }
    }
    if (call.defects().on("new-kinds-unlisted") && call.variable("type").isEmpty()) {
      types.values().removeIf(list -> list.size() < 2);
    }
    return types;
  }
}
