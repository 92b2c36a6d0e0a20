package org.tsunagaru.reference.ngsiv2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/types}: which kinds of things there are. */
final class TypesResource {

  Response list(Call call) {
    Page page = Page.of(call);
    Map<String, List<Entity>> types = byType(call);
    ArrayNode items = Json.array();
    for (String name : page.cut(List.copyOf(types.keySet()))) {
      if (call.option("values") && !call.defects().on("names-of-types-not-listed-alone")) {
        items.add(name);
      } else {
        ObjectNode item = Json.object().put("type", name);
        item.setAll(described(call, types.getOrDefault(name, List.of())));
        items.add(item);
      }
    }
    boolean own = call.defects().on("begins-in-a-shape-of-its-own") && !call.option("values");
    return page.marked(
        Reading.answer(own ? Json.object().set("result", items) : items), types.size());
  }

  Response retrieve(Call call) {
    List<Entity> entities = byType(call).getOrDefault(call.variable("type"), List.of());
    if (entities.isEmpty() && !call.defects().on("unknown-type-described")) {
      throw Fault.notFound("Entity type not found");
    }
    boolean poor = call.defects().on("kind-described-by-its-first") && !entities.isEmpty();
    return Reading.answer(described(call, poor ? entities.subList(0, 1) : entities));
  }

  private static ObjectNode described(Call call, List<Entity> entities) {
    Vocabulary vocabulary = call.vocabulary();
    Reader reader = new Reader(vocabulary);
    Map<String, Set<String>> attributes = new TreeMap<>();
    for (Entity entity : entities) {
      for (String full : entity.attributes().keySet()) {
        String name = vocabulary.brief(full);
        Set<String> types = attributes.computeIfAbsent(name, n -> new TreeSet<>());
        boolean told = !types.isEmpty() && call.defects().on("first-kind-of-attribute-told");
        reader.user(entity, name).filter(a -> !told).map(reader::type).ifPresent(types::add);
      }
    }
    boolean bare = call.option("noAttrDetail");
    ObjectNode attrs = Json.object();
    if (call.variable("type").isEmpty() && call.defects().on("types-without-attributes")) {
      attributes.clear();
    }
    attributes.forEach(
        (name, types) ->
            attrs.set(name, Json.object().set("types", Json.array(bare ? Set.of() : types))));
    ObjectNode description = Json.object();
    description.set("attrs", attrs);
    boolean stuck = call.defects().on("count-of-type-stuck-at-one");
    return description.put("count", stuck ? 1 : entities.size());
  }

  private static Map<String, List<Entity>> byType(Call call) {
    Map<String, List<Entity>> types =
        call.defects().on("types-in-order-of-publication")
            ? new LinkedHashMap<>()
            : new TreeMap<>();
    for (Entity entity : call.entities(call.defects().on("types-cross-tenants"))) {
      for (String type : entity.types()) {
        types.computeIfAbsent(call.vocabulary().brief(type), t -> new ArrayList<>()).add(entity);
      }
    }
    if (call.defects().on("new-kinds-unlisted") && call.variable("type").isEmpty()) {
      types.values().removeIf(list -> list.size() < 2);
    }
    return types;
  }
}
