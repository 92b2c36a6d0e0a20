package org.tsunagaru.reference.ngsiv2;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.EntityReader;
import org.tsunagaru.reference.ngsiv2.document.EntityWriter;
import org.tsunagaru.reference.ngsiv2.document.Given;
import org.tsunagaru.reference.ngsiv2.document.Syntax;
import org.tsunagaru.reference.ngsiv2.document.ValueForm;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** {@code /v2/entities/{id}/attrs/{attribute}} and its {@code /value}. */
final class AttributeResource {

  Response retrieve(Call call) {
    EntityWriter writer = Reading.writer(call);
    Entity entity = call.readable();
    boolean absent = writer.find(entity, name(call)).isEmpty();
    if (absent && call.defects().on("absent-attribute-answers-empty")) {
      return Reading.answer(Json.object());
    }
    return Reading.answer(writer.attribute(find(call, entity, writer)));
  }

  Response update(Call call) {
    JsonNode body = call.json();
    Given given = new EntityReader(call.defects()).attribute(body);
    if (!body.has("value") && call.defects().on("omitted-value-keeps-the-old")) {
      call.changeable();
      return Response.of(204);
    }
    return change(call, old -> call.revision().with(old, Map.of(name(call), given)));
  }

  Response delete(Call call) {
    boolean kept = call.defects().on("removed-attribute-remains");
    return change(call, old -> kept ? old : call.revision().without(old, Set.of(name(call))));
  }

  Response value(Call call) {
    EntityWriter writer = Reading.writer(call);
    JsonNode value = writer.value(find(call, call.readable(), writer));
    boolean structured = value.isContainer() || call.defects().on("plain-value-sent-as-json");
    String[] offered =
        structured ? new String[] {Accepted.JSON, Accepted.TEXT} : new String[] {Accepted.TEXT};
    String type =
        new Accepted(call.request())
            .choose(offered)
            .orElseThrow(
                () ->
                    new Fault(
                        Fault.Kind.NOT_ACCEPTABLE,
                        "accepted MIME types: " + String.join(", ", offered)));
    if (call.defects().on("value-always-sent-as-json") && value.isContainer()) {
      return Response.of(200, Accepted.JSON, Json.text(value));
    }
    boolean wrapped = value.isContainer() && call.defects().on("value-sent-in-an-envelope");
    JsonNode sent = wrapped ? Json.object().set("value", value) : value;
    boolean bare = value.isString() && call.defects().on("text-value-sent-without-quotes");
    return Response.of(200, type, bare ? value.stringValue() : Json.text(sent));
  }

  Response updateValue(Call call) {
    JsonNode value = read(call);
    boolean bare = call.defects().on("changed-value-drops-metadata");
    Optional<Map<String, Given>> metadata = bare ? Optional.of(Map.of()) : Optional.empty();
    boolean reset = call.defects().on("changed-value-resets-type");
    Optional<String> type = reset ? Optional.of(ValueForm.usual(value)) : Optional.empty();
    Given given = new Given(type, value, metadata);
    return change(call, old -> call.revision().with(old, Map.of(name(call), given)));
  }

  private static JsonNode read(Call call) {
    Syntax syntax = new Syntax(call.defects());
    JsonNode value =
        switch (call.type()) {
          case Accepted.JSON -> structured(Json.parse(call.body()));
          case Accepted.TEXT -> scalar(call, call.body().trim());
          default -> {
            if (call.defects().on("value-of-any-format-accepted")) {
              yield Json.string(call.body());
            }
            throw new Fault(
                Fault.Kind.UNSUPPORTED_MEDIA, "not supported content type: " + call.type());
          }
        };
    syntax.value(value, "attribute value");
    return value;
  }

  private static JsonNode structured(JsonNode value) {
    if (!value.isContainer()) {
      throw Fault.badData("the value of application/json is an object or an array");
    }
    return value;
  }

  /** Read a value from plain text, section "Update Attribute Value". */
  private static JsonNode scalar(Call call, String text) {
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return Json.string(text.substring(1, text.length() - 1));
    }
    try {
      JsonNode value = Json.parse(text);
      if (!value.isContainer()) {
        return value;
      }
    } catch (Fault e) {
      if (call.defects().on("any-plain-text-taken-as-value")) {
        return Json.string(text);
      }
      throw Fault.badData("attribute value type not recognized");
    }
    throw Fault.badData("attribute value type not recognized");
  }

  private static Response change(Call call, UnaryOperator<Entity> edit) {
    Entity entity = call.changeable();
    EntityWriter writer = Reading.writer(call);
    return AttributesResource.change(
        call,
        entity,
        Change.Cause.UPDATE,
        old -> {
          if (!call.defects().on("changing-absent-attribute-answers-done")) {
            find(call, old, writer);
          }
          return edit.apply(old);
        });
  }

  private static Attribute find(Call call, Entity entity, EntityWriter writer) {
    return writer
        .find(entity, name(call))
        .orElseThrow(() -> Fault.notFound("The entity does not have such an attribute"));
  }

  private static String name(Call call) {
    return call.variable("attribute");
  }
}
