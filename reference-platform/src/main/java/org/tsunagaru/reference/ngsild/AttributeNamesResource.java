package org.tsunagaru.reference.ngsild;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /attributes}: which attributes things have, clauses 5.7.8 to 5.7.10. */
final class AttributeNamesResource {

  Response list(Call call) {
    call.allow("details");
    Media media = call.media(false);
    Terms terms = call.terms();
    boolean details = call.flag("details");
    List<Entity> entities = call.space().all();
    Set<String> names = TypesResource.attributeKinds(entities).keySet();
    if (details) {
      ArrayNode all = Json.array();
      names.forEach(name -> all.add(detail(name, entities, terms)));
      return Answers.document(call, all, media, terms);
    }
    ObjectNode list = Json.object();
    list.put("id", "urn:ngsi-ld:AttributeList:" + UUID.randomUUID());
    list.put("type", "AttributeList");
    list.set("attributeList", Json.array(names.stream().map(terms::compact).toList()));
    return Answers.document(call, list, media, terms);
  }

  Response retrieve(Call call) {
    call.allow();
    Media media = call.media(false);
    Terms terms = call.terms();
    String name = call.attribute(terms);
    List<Entity> having =
        call.space().all().stream().filter(e -> !e.attribute(name).isEmpty()).toList();
    if (having.isEmpty()) {
      throw Fault.notFound("Nothing has the attribute " + name + ".");
    }
    ObjectNode attribute = detail(name, having, terms);
    int count = having.stream().mapToInt(e -> e.attribute(name).size()).sum();
    boolean stuck = call.defects().on("attribute-count-stuck-at-one");
    attribute.put("attributeCount", stuck ? 1 : count);
    Set<String> kinds = TypesResource.attributeKinds(having).getOrDefault(name, Set.of());
    attribute.set("attributeTypes", Json.array(kinds));
    return Answers.document(call, attribute, media, terms);
  }

  private static ObjectNode detail(String name, List<Entity> entities, Terms terms) {
    Set<String> types = new TreeSet<>();
    for (Entity entity : entities) {
      if (!entity.attribute(name).isEmpty()) {
        entity.types().forEach(type -> types.add(terms.compact(type)));
      }
    }
    ObjectNode detail = Json.object();
    detail.put("id", name);
    detail.put("type", "Attribute");
    detail.put("attributeName", terms.compact(name));
    return detail.set("typeNames", Json.array(types));
  }
}
