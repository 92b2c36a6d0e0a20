package org.tsunagaru.reference.ngsild;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.AttributeReader;
import org.tsunagaru.reference.representation.Edits;
import org.tsunagaru.reference.representation.Kind;
import org.tsunagaru.reference.representation.Nulls;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import org.tsunagaru.reference.store.Space;
import tools.jackson.databind.JsonNode;

/** {@code /entities/{id}/attrs/{attribute}}: clauses 5.6.4, 5.6.5 and 5.6.19. */
final class AttributeResource {

  Response partialUpdate(Call call) {
    call.allow();
    Space space = call.space();
    String id = call.id();
    requireNotScope(call);
    Body body = call.body();
    requireObject(body.tree());
    String name = call.attribute(body.terms());
    AttributeReader reader =
        AttributeReader.fragment(body.terms(), call.now(), Nulls.FOR_ATTRIBUTES, call.defects());
    return change(
        call, space, id, Change.Cause.UPDATE, old -> partial(call, reader, old, name, body.tree()));
  }

  Response replace(Call call) {
    call.allow();
    Space space = call.space();
    String id = call.id();
    requireNotScope(call);
    Body body = call.body();
    requireObject(body.tree());
    String name = call.attribute(body.terms());
    AttributesResource.requireEntity(space, id);
    Attribute instance =
        AttributeReader.whole(body.terms(), call.now(), Nulls.NOWHERE, call.defects())
            .instance(withoutContext(body.tree()), Optional.empty());
    Edits edits = new Edits(call.now(), call.defects());
    return change(
        call, space, id, Change.Cause.REPLACE, old -> edits.replaceAttribute(old, name, instance));
  }

  Response delete(Call call) {
    call.allow("datasetId", "deleteAll");
    Space space = call.space();
    String id = call.id();
    Terms terms = call.terms();
    boolean all = call.flag("deleteAll") && !call.defects().on("delete-all-takes-default-only");
    String dataset = call.request().parameter("datasetId").orElse(Attribute.DEFAULT_DATASET);
    String name = call.attribute(terms);
    Edits edits = new Edits(call.now(), call.defects());
    AttributesResource.requireEntity(space, id);
    if (call.defects().on("deleted-attribute-remains")) {
      space.find(id).ifPresent(entity -> edits.delete(entity, name, dataset));
      return Response.of(204);
    }
    return change(
        call,
        space,
        id,
        Change.Cause.DELETE,
        old -> {
          if (old.attribute(name).isEmpty()
              && call.defects().on("deleting-unknown-attribute-answers-done")) {
            return old;
          }
          if (call.defects().on("short-names-matched-in-any-context")) {
            return edits.deleteAll(old, known(old, call.variable("attribute"), name));
          }
          return all ? edits.deleteAll(old, name) : edits.delete(old, name, dataset);
        });
  }

  private static Entity partial(
      Call call, AttributeReader reader, Entity old, String name, JsonNode body) {
    Optional<Kind> kind = old.attribute(name).stream().findFirst().flatMap(a -> Kind.of(a.kind()));
    Attribute fragment = reader.instance(withoutContext(body), kind);
    Edits edits = new Edits(call.now(), call.defects());
    if (kind.isEmpty()
        && call.defects().on("partial-update-adds-attribute")
        && !fragment.value().isMissingNode()) {
      var attributes = new LinkedHashMap<>(old.attributes());
      attributes.put(name, List.of(fragment));
      return old.with(attributes, call.now());
    }
    Entity edited = edits.partial(old, name, fragment);
    if (kind.isPresent() && !fragment.kind().equals(kind.get().word())) {
      throw Fault.badData("The type of an attribute cannot be changed by a partial update.");
    }
    return edited;
  }

  private static String known(Entity entity, String word, String name) {
    return entity.attributes().keySet().stream()
        .filter(full -> full.endsWith("/" + word))
        .findFirst()
        .orElse(name);
  }

  private static Response change(
      Call call, Space space, String id, Change.Cause cause, UnaryOperator<Entity> edit) {
    Answers.requireFound(space.change(id, cause, edit), call.variable("id"));
    return Response.of(204);
  }

  private static void requireNotScope(Call call) {
    if (call.variable("attribute").equals("scope")) {
      throw Fault.badData("The scope is not an attribute that can be updated by itself.");
    }
  }

  private static void requireObject(JsonNode body) {
    if (!body.isObject() || body.isEmpty() || (body.size() == 1 && body.has("@context"))) {
      throw Fault.badData("The fragment is empty or not an object.");
    }
  }

  private static JsonNode withoutContext(JsonNode body) {
    var copy = Json.object();
    body.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
    copy.remove("@context");
    return copy;
  }
}
