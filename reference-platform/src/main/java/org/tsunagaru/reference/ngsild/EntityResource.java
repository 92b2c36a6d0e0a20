package org.tsunagaru.reference.ngsild;

import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Crossing;
import org.tsunagaru.reference.representation.Edits;
import org.tsunagaru.reference.representation.EntityReader;
import org.tsunagaru.reference.representation.Merge;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.representation.Nulls;
import org.tsunagaru.reference.representation.Projection;
import org.tsunagaru.reference.representation.Renderer;
import org.tsunagaru.reference.representation.View;
import org.tsunagaru.reference.sources.Sources;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import org.tsunagaru.reference.store.Space;
import tools.jackson.databind.JsonNode;

/** {@code /entities/{id}}: read, replace, merge or delete, clauses 5.6.6, 5.6.17, 5.6.18, 5.7.1. */
final class EntityResource {

  private final Terms core;
  private final Sources sources;

  EntityResource(Terms core, Sources sources) {
    this.core = core;
    this.sources = sources;
  }

  Response retrieve(Call call) {
    call.allow(
        "attrs", "pick", "omit", "options", "format", "lang", "datasetId", "geometryProperty");
    Media media = call.media(true);
    Terms terms = call.terms();
    requireGeometryProperty(call, media);
    View view = adapted(call, Reading.view(call, terms));
    Space space = call.space();
    Optional<Entity> found =
        find(call, space).or(() -> sources.held(call.tenant(), call.variable("id")));
    if (found.isEmpty() && call.defects().on("unknown-entity-answers-empty")) {
      return Answers.document(call, Json.object(), Media.JSON, terms);
    }
    Entity entity = found.orElseThrow(() -> Answers.noEntity(call.variable("id")));
    if (!view.projection().leavesSomething(entity)) {
      throw Fault.notFound("The entity " + entity.id() + " has nothing of what was asked for.");
    }
    Terms names = call.defects().on("names-compacted-with-core-only") ? core : terms;
    Renderer renderer = new Renderer(names, view, call.defects());
    return Answers.document(call, rendered(call, media, renderer, entity, terms), media, terms);
  }

  Response replace(Call call) {
    call.allow();
    Space space = call.space();
    String id = call.id();
    Body body = call.body();
    if (space.find(id).isEmpty()) {
      if (call.defects().on("replacing-unknown-answers-done")) {
        return Response.of(204);
      }
      throw Answers.noEntity(id);
    }
    requireSameId(body.tree(), id);
    var draft =
        new EntityReader(body.terms(), call.now(), call.defects())
            .fragment(body.tree(), Nulls.NOWHERE);
    Edits edits = new Edits(call.now(), call.defects());
    Answers.requireFound(
        space.change(id, Change.Cause.REPLACE, old -> edits.replace(old, draft)), id);
    return Response.of(204);
  }

  Response merge(Call call) {
    call.allow();
    Space space = call.space();
    String id = call.id();
    Body body = call.body();
    if (space.find(id).isEmpty() && call.defects().on("merging-unknown-answers-done")) {
      return Response.of(204);
    }
    requireSameId(body.tree(), id);
    EntityReader reader = new EntityReader(body.terms(), call.now(), call.defects());
    Merge merge = new Merge(call.now(), call.defects());
    Answers.requireFound(
        space.change(
            id, Change.Cause.MERGE, old -> merge.apply(old, reader.merging(body.tree(), old))),
        id);
    return Response.of(204);
  }

  Response delete(Call call) {
    call.allow();
    Space space = call.space();
    String id = call.id();
    boolean kept = call.defects().on("deleted-entity-remains") && space.find(id).isPresent();
    boolean silent = call.defects().on("deleting-unknown-answers-done");
    if (!kept && !space.delete(id) && !silent) {
      throw Answers.noEntity(id);
    }
    return Response.of(204);
  }

  private static Optional<Entity> find(Call call, Space space) {
    String id = call.variable("id");
    if (!Names.isUri(id) && call.defects().on("bad-id-answers-not-found")) {
      return Optional.empty();
    }
    Crossing crossing = Crossing.toNgsiLd(call.defects());
    Optional<Entity> found = space.find(call.id()).filter(entity -> !crossing.hides(entity));
    if (call.defects().on("identifier-matched-by-its-beginning")) {
      found = space.all().stream().filter(entity -> entity.id().startsWith(id)).findFirst();
    }
    if (found.isEmpty() && call.defects().on("tenants-leak")) {
      for (Space other : call.allSpaces()) {
        found = found.or(() -> other.find(id));
      }
    }
    return found;
  }

  private static View adapted(Call call, View view) {
    boolean all =
        call.defects().on("attrs-ignored-on-retrieve") || call.defects().on("parts-come-whole");
    View seen = all ? view.with(Projection.ALL) : view;
    if (call.defects().on("omit-ignored")) {
      Projection asked = view.projection();
      seen = view.with(new Projection(asked.pick(), Set.of(), asked.attributes()));
    }
    if (call.defects().on("language-preference-ignored")) {
      return new View(
          seen.format(), seen.sysAttrs(), seen.projection(), Optional.empty(), seen.datasets());
    }
    boolean structured = call.defects().on("simplified-keeps-structure");
    return structured && seen.format() == View.Format.SIMPLIFIED
        ? new View(
            View.Format.CONCISE,
            seen.sysAttrs(),
            seen.projection(),
            seen.language(),
            seen.datasets())
        : seen;
  }

  private static JsonNode rendered(
      Call call, Media media, Renderer renderer, Entity entity, Terms terms) {
    return media == Media.GEO_JSON && !call.defects().on("feature-is-a-plain-entity")
        ? renderer.feature(entity, geometryProperty(call, terms))
        : renderer.entity(entity);
  }

  /** Return the full name of the property that gives a feature its geometry. */
  static String geometryProperty(Call call, Terms terms) {
    return terms.expand(
        Names.requireName(call.request().parameter("geometryProperty").orElse("location")));
  }

  /** Refuse {@code geometryProperty} where no GeoJSON is asked for. */
  static void requireGeometryProperty(Call call, Media media) {
    boolean named = call.request().query().containsKey("geometryProperty");
    boolean loose = call.defects().on("geometry-property-without-geojson-accepted");
    if (named && media != Media.GEO_JSON && !loose) {
      throw Fault.badData("geometryProperty goes with application/geo+json only.");
    }
  }

  private static void requireSameId(JsonNode body, String id) {
    if (body.has("id") && !body.path("id").asString("").equals(id)) {
      throw Fault.badData("The id in the body is not the one in the path.");
    }
  }
}
