package org.tsunagaru.reference.ngsiv2;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.EntityReader;
import org.tsunagaru.reference.ngsiv2.document.EntityWriter;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import org.tsunagaru.reference.store.Space;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/entities}: list entities and publish one. */
final class EntitiesResource {

  Response list(Call call) {
    Page page = Page.of(call);
    Question question =
        new Question(call)
            .selecting(
                call.list("id"),
                call.parameter("idPattern"),
                call.list("type"),
                call.parameter("typePattern"))
            .matching(call.parameter("q"), call.parameter("mq"))
            .lying(call.parameter("georel"), call.parameter("geometry"), call.parameter("coords"));
    return answer(call, page, question.answers(), Reading.writer(call));
  }

  /** Answer with a page of entities. */
  static Response answer(Call call, Page page, List<Entity> found, EntityWriter writer) {
    EntityWriter.Form form = Reading.form(call);
    ArrayNode items = Json.array();
    page.cut(found).forEach(entity -> items.add(writer.entity(entity, form)));
    if (call.defects().on("listed-attributes-without-type")) {
      items.forEach(item -> item.forEach(EntitiesResource::untype));
    }
    return page.marked(Reading.answer(items), found.size());
  }

  private static void untype(JsonNode attribute) {
    if (attribute instanceof ObjectNode node) {
      node.remove("type");
    }
  }

  Response create(Call call) {
    var body = call.json();
    boolean deaf = call.defects().on("plain-values-refused");
    var draft = new EntityReader(call.defects()).entity(body, call.option("keyValues") && !deaf);
    String unnamed = call.defects().on("untyped-entity-named-otherwise") ? "none" : "Thing";
    String type = draft.type().orElse(unnamed);
    Space space = call.space();
    Entity made = call.revision().created(draft.id(), type, call.path(), draft.attributes());
    boolean alone = call.defects().on("identifier-alone-tells-apart");
    boolean fresh = alone ? space.create(made) : space.createBeside(made);
    boolean again = call.option("upsert") || call.defects().on("existing-entity-overwritten");
    if (!fresh && !again) {
      throw new Fault(Fault.Kind.ALREADY_EXISTS, "Already Exists");
    }
    if (!fresh && !call.defects().on("upsert-changes-nothing")) {
      space.change(
          made.key(), Change.Cause.UPDATE, old -> call.revision().with(old, draft.attributes()));
    }
    Response done = Response.of(call.option("upsert") ? 204 : 201);
    return call.defects().on("entity-place-untold")
        ? done
        : done.with("Location", location(call, draft.id(), type));
  }

  private static String location(Call call, String id, String type) {
    String path = "/v2/entities/" + encoded(id);
    boolean bare = call.defects().on("entity-place-without-type");
    return bare ? path : path + "?type=" + encoded(type);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}
