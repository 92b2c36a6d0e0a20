package org.tsunagaru.reference.ngsiv2;

import java.util.Optional;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.EntityWriter;
import org.tsunagaru.reference.sources.Sources;
import org.tsunagaru.reference.store.Entity;

/** {@code /v2/entities/{id}}: read or remove an entity. */
final class EntityResource {

  private final Sources sources;

  EntityResource(Sources sources) {
    this.sources = sources;
  }

  Response retrieve(Call call) {
    var form = Reading.form(call);
    if (call.defects().on("unknown-thing-answers-empty") && call.isUnknown()) {
      return Reading.answer(Json.object());
    }
    boolean bare = call.defects().on("metadata-of-one-entity-dropped");
    EntityWriter writer = bare ? Reading.bareWriter(call) : Reading.writer(call);
    Optional<Entity> elsewhere =
        call.isUnknown() ? sources.held(call.tenant(), call.variable("id")) : Optional.empty();
    return Reading.answer(writer.entity(elsewhere.orElseGet(call::readable), form));
  }

  Response delete(Call call) {
    if (call.defects().on("removing-unknown-answers-done") && call.isUnknown()) {
      return Response.of(204);
    }
    Entity entity = call.changeable();
    if (!call.defects().on("removed-entity-remains") && !call.space().delete(entity.key())) {
      throw Call.noEntity();
    }
    return Response.of(204);
  }
}
