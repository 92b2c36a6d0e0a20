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
import tools.jackson.databind.node.ArrayNode;

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
    return page.marked(Reading.answer(items), found.size());
  }

  Response create(Call call) {
    var draft = new EntityReader(call.defects()).entity(call.json(), call.option("keyValues"));
    String type = draft.type().orElse("Thing");
    Space space = call.space();
    Entity made = call.revision().created(draft.id(), type, call.path(), draft.attributes());
    boolean fresh = space.createBeside(made);
    if (!fresh && !call.option("upsert")) {
      throw new Fault(Fault.Kind.ALREADY_EXISTS, "Already Exists");
    }
    if (!fresh) {
      space.change(
          made.key(), Change.Cause.UPDATE, old -> call.revision().with(old, draft.attributes()));
    }
    Response done = Response.of(call.option("upsert") ? 204 : 201);
    return done.with("Location", location(draft.id(), type));
  }

  private static String location(String id, String type) {
    return "/v2/entities/" + encoded(id) + "?type=" + encoded(type);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}
