package org.tsunagaru.reference.ngsiv2;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.EntityReader;
import org.tsunagaru.reference.ngsiv2.document.Revision;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.sources.Sources;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/registrations}: which systems hold what, section "Registrations". */
final class RegistrationsResource {

  private final Sources sources;

  RegistrationsResource(Sources sources) {
    this.sources = sources;
  }

  Response create(Call call) {
    JsonNode given = call.json();
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    URI root = Sources.root(given.path("provider").path("http").path("url").asString(""));
    List<String> entities = new ArrayList<>();
    given
        .path("dataProvided")
        .path("entities")
        .forEach(entity -> entities.add(entity.path("id").asString("")));
    if (entities.isEmpty() || entities.contains("")) {
      throw Fault.badData("dataProvided.entities names entities by their ids");
    }
    ObjectNode document = Json.object().put("id", id);
    document.setAll((ObjectNode) given);
    Revision revision = call.revision();
    sources.add(
        new Sources.Source(
            id, call.tenant(), entities, document, entity -> ask(root, entity, revision)));
    call.space();
    return Response.of(201).with("Location", "/v2/registrations/" + id);
  }

  Response list(Call call) {
    Page page = Page.of(call);
    List<Sources.Source> all = sources.all(call.tenant());
    ArrayNode items = Json.array();
    page.cut(all).forEach(source -> items.add(source.document()));
    return page.marked(Reading.answer(items), all.size());
  }

  Response retrieve(Call call) {
    return Reading.answer(find(call).document());
  }

  Response delete(Call call) {
    sources.remove(find(call));
    return Response.of(204);
  }

  private Sources.Source find(Call call) {
    return sources
        .find(call.tenant(), call.variable("id"))
        .orElseThrow(
            () -> Fault.notFound("The requested registration has not been found. Check id"));
  }

  private Optional<Entity> ask(URI root, String entity, Revision revision) {
    ObjectNode query = Json.object();
    query.putArray("entities").addObject().put("id", entity);
    return sources
        .post(URI.create(root + "/op/query"), query)
        .map(found -> found.path(0))
        .flatMap(
            document -> {
              try {
                var draft = new EntityReader(Seeded.sound()).entity(document, false);
                String type = draft.type().orElse("Thing");
                return Optional.of(revision.created(draft.id(), type, "/", draft.attributes()));
              } catch (Fault e) {
                return Optional.empty(); // What a source says need not be an entity.
              }
            });
  }
}
