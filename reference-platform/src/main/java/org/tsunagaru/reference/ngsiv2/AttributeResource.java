package org.tsunagaru.reference.ngsiv2;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.EntityReader;
import org.tsunagaru.reference.ngsiv2.document.EntityWriter;
import org.tsunagaru.reference.ngsiv2.document.Given;
import org.tsunagaru.reference.ngsiv2.document.Syntax;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** {@code /v2/entities/{id}/attrs/{attribute}} and its {@code /value}. */
final class AttributeResource {

  Response retrieve(Call call) {
    EntityWriter writer = Reading.writer(call);
    return Reading.answer(writer.attribute(find(call, call.readable(), writer)));
  }

  Response update(Call call) {
    Given given = new EntityReader(call.defects()).attribute(call.json());
    return change(call, old -> call.revision().with(old, Map.of(name(call), given)));
  }

  Response delete(Call call) {
    return change(call, old -> call.revision().without(old, Set.of(name(call))));
  }

  Response value(Call call) {
    EntityWriter writer = Reading.writer(call);
    JsonNode value = writer.value(find(call, call.readable(), writer));
    String[] offered =
        value.isContainer()
            ? new String[] {Accepted.JSON, Accepted.TEXT}
            : new String[] {Accepted.TEXT};
    String type =
        new Accepted(call.request())
            .choose(offered)
            .orElseThrow(
                () ->
                    new Fault(
                        Fault.Kind.NOT_ACCEPTABLE,
                        "accepted MIME types: " + String.join(", ", offered)));
    return Response.of(200, type, Json.text(value));
  }

  Response updateValue(Call call) {
    Given given = Given.of(read(call));
    return change(call, old -> call.revision().with(old, Map.of(name(call), given)));
  }

  private static JsonNode read(Call call) {
    Syntax syntax = new Syntax(call.defects());
    JsonNode value =
        switch (call.type()) {
          case Accepted.JSON -> structured(Json.parse(call.body()));
          case Accepted.TEXT -> scalar(call.body().trim());
          default ->
              throw new Fault(
                  Fault.Kind.UNSUPPORTED_MEDIA, "not supported content type: " + call.type());
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
  private static JsonNode scalar(String text) {
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return Json.string(text.substring(1, text.length() - 1));
    }
    try {
      JsonNode value = Json.parse(text);
      if (!value.isContainer()) {
        return value;
      }
    } catch (Fault e) {
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
          find(call, old, writer);
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
