package org.tsunagaru.reference.ngsild;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.EntityReader;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.sources.Sources;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** {@code /csourceRegistrations}: which systems hold what, clauses 5.9.2 to 5.9.4 and 5.10.1. */
final class SourcesResource {

  private final Sources sources;

  SourcesResource(Sources sources) {
    this.sources = sources;
  }

  Response create(Call call) {
    call.allow();
    Body body = call.body();
    JsonNode tree = body.tree();
    if (!tree.path("type").asString("").equals("ContextSourceRegistration")) {
      throw Fault.badData("The type is ContextSourceRegistration.");
    }
    String id =
        tree.path("id").asString("urn:ngsi-ld:ContextSourceRegistration:" + UUID.randomUUID());
    Names.requireUri(id, "The id");
    URI root = Sources.root(tree.path("endpoint").asString(""));
    Terms terms = body.terms();
    Instant now = call.now();
    call.openSpace();
    var source =
        new Sources.Source(
            id, call.tenant(), entities(tree), tree, entity -> ask(root, entity, terms, now));
    if (!sources.add(source)) {
      throw new Fault(Fault.Kind.ALREADY_EXISTS, "There is a registration " + id + " already.");
    }
    return Response.of(201).with("Location", "/ngsi-ld/v1/csourceRegistrations/" + id);
  }

  Response retrieve(Call call) {
    call.allow();
    Media media = call.media(false);
    return Answers.document(call, find(call).document(), media, call.terms());
  }

  Response delete(Call call) {
    call.allow();
    sources.remove(find(call));
    return Response.of(204);
  }

  private Sources.Source find(Call call) {
    return sources
        .find(call.tenant(), call.id())
        .orElseThrow(() -> Fault.notFound("There is no registration " + call.id() + "."));
  }

  private static List<String> entities(JsonNode registration) {
    List<String> entities = new ArrayList<>();
    registration
        .path("information")
        .forEach(
            information ->
                information
                    .path("entities")
                    .forEach(entity -> entities.add(entity.path("id").asString(""))));
    if (entities.isEmpty() || entities.contains("")) {
      throw new Fault(Fault.Kind.NOT_SUPPORTED, "Only entities named by their ids are registered.");
    }
    return entities;
  }

  private Optional<Entity> ask(URI root, String entity, Terms terms, Instant now) {
    String encoded = URLEncoder.encode(entity, StandardCharsets.UTF_8).replace("%3A", ":");
    return sources
        .read(URI.create(root + "/ngsi-ld/v1/entities/" + encoded))
        .flatMap(
            document -> {
              try {
                return Optional.of(
                    new EntityReader(terms, now, Seeded.sound()).whole(document).entity(now));
              } catch (Fault e) {
                return Optional.empty(); // What a source says need not be an entity.
              }
            });
  }
}
