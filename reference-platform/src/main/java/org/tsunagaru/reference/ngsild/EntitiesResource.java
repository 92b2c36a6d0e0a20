package org.tsunagaru.reference.ngsild;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.representation.Draft;
import org.tsunagaru.reference.representation.EntityReader;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import org.tsunagaru.reference.store.Space;

/** {@code /entities}: publish one entity, clauses 5.6.1 and 6.4.3.1. */
final class EntitiesResource {

  Response create(Call call) {
    call.allow();
    Body body = call.body();
    Draft draft = new EntityReader(body.terms(), call.now(), call.defects()).whole(body.tree());
    Space space = call.openSpace();
    if (!create(call, space, draft.entity(call.now()))) {
      throw new Fault(Fault.Kind.ALREADY_EXISTS, "There is an entity " + draft.id() + " already.");
    }
    Response created = Response.of(201);
    return call.defects().on("created-without-location")
        ? created
        : created.with("Location", path(draft.id()));
  }

  private static boolean create(Call call, Space space, Entity entity) {
    return space.create(entity)
        || (call.defects().on("taken-id-overwritten")
            && space.change(entity.id(), Change.Cause.REPLACE, old -> entity));
  }

  /** Return the relative path of an entity; what a path may hold is left as it is. */
  static String path(String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return "/ngsi-ld/v1/entities/" + encoded.replace("%3A", ":");
  }
}
