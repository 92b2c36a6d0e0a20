package org.tsunagaru.reference.ngsiv2;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.EntityReader;
import org.tsunagaru.reference.ngsiv2.document.Given;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** {@code /v2/entities/{id}/attrs}: read, add, update or replace attributes. */
final class AttributesResource {

  Response retrieve(Call call) {
    var form = Reading.form(call);
    Entity entity = call.readable();
    return Reading.answer(
        call.defects().on("attributes-shown-with-identifier")
            ? Reading.writer(call).entity(entity, form)
            : Reading.writer(call).attributes(entity, form));
  }

  Response append(Call call) {
    Map<String, Given> given = read(call, call.json());
    requireSome(given);
    if (call.isUnknown() && call.defects().on("appending-invents-entity")) {
      call.space()
          .create(call.revision().created(call.variable("id"), "Thing", call.path(), given));
      return Response.of(204);
    }
    Entity entity = call.changeable();
    boolean strict = call.option("append") && !call.defects().on("strict-append-overwrites");
    if (!strict) {
      return change(call, entity, Change.Cause.UPDATE, old -> appended(call, old, given));
    }
    Refused refused = new Refused();
    change(call, entity, Change.Cause.UPDATE, old -> strictly(call, old, given, refused));
    refused.complain(
        "one or more of the attributes in the request already exist: " + name(call, entity));
    return Response.of(204);
  }

  private static Entity appended(Call call, Entity old, Map<String, Given> given) {
    if (call.defects().on("appending-drops-the-others")) {
      return call.revision().replaced(old, given);
    }
    boolean additive = call.defects().on("known-attributes-not-updated");
    return call.revision()
        .with(old, additive ? new Refused().split(call, old, given, false) : given);
  }

  private static Entity strictly(Call call, Entity old, Map<String, Given> given, Refused refused) {
    Map<String, Given> fresh = refused.split(call, old, given, false);
    boolean whole = refused.isAny() && call.defects().on("strict-append-all-or-nothing");
    return whole ? old : call.revision().with(old, fresh);
  }

  Response update(Call call) {
    Map<String, Given> given = read(call, call.json());
    requireSome(given);
    if (call.isUnknown() && call.defects().on("updating-nothing-answers-done")) {
      return Response.of(204);
    }
    Entity entity = call.changeable();
    if (call.defects().on("updating-adds-attributes")) {
      return change(call, entity, Change.Cause.UPDATE, old -> call.revision().with(old, given));
    }
    Refused refused = new Refused();
    change(
        call,
        entity,
        Change.Cause.UPDATE,
        old -> call.revision().with(old, refused.split(call, old, given, true)));
    refused.complain("do not exist: " + name(call, entity));
    return Response.of(204);
  }

  Response replace(Call call) {
    Map<String, Given> given = read(call, call.json());
    return change(
        call,
        call.changeable(),
        Change.Cause.REPLACE,
        old ->
            call.defects().on("replacing-keeps-attributes")
                ? call.revision().with(old, given)
                : call.revision().replaced(old, given));
  }

  /** Change an entity as one step. */
  static Response change(Call call, Entity entity, Change.Cause cause, UnaryOperator<Entity> edit) {
    if (!call.space().change(entity.key(), cause, edit)) {
      throw Call.noEntity();
    }
    return Response.of(204);
  }

  private static Map<String, Given> read(Call call, JsonNode body) {
    return new EntityReader(call.defects()).attributes(body, call.option("keyValues"));
  }

  private static void requireSome(Map<String, Given> given) {
    if (given.isEmpty()) {
      throw Fault.badData("empty payload");
    }
  }

  private static String name(Call call, Entity entity) {
    return entity.id() + call.parameter("type").map(type -> "/" + type).orElse("");
  }
}
