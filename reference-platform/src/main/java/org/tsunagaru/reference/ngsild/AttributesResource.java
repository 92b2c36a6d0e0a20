package org.tsunagaru.reference.ngsild;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.representation.Draft;
import org.tsunagaru.reference.representation.Edits;
import org.tsunagaru.reference.representation.EntityReader;
import org.tsunagaru.reference.representation.Nulls;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Space;

/** {@code /entities/{id}/attrs}: append or update attributes, clauses 5.6.2 and 5.6.3. */
final class AttributesResource {

  Response append(Call call) {
    call.allow("options");
    boolean asked = call.options("noOverwrite").contains("noOverwrite");
    boolean overwrite =
        asked
            ? call.defects().on("no-overwrite-ignored")
            : !call.defects().on("append-skips-existing");
    Space space = call.space();
    String id = call.id();
    Body body = call.body();
    if (space.find(id).isEmpty() && call.defects().on("appending-to-unknown-answers-done")) {
      return Response.of(204);
    }
    requireEntity(space, id);
    Draft draft = reader(call, body).fragment(body.tree(), Nulls.NOWHERE);
    Edits edits = new Edits(call.now(), call.defects());
    Set<String> kept = new LinkedHashSet<>();
    Answers.requireFound(
        space.change(id, Change.Cause.APPEND, old -> edits.append(old, draft, overwrite, kept)),
        id);
    if (kept.isEmpty() || !asked) {
      return Response.of(204);
    }
    List<String> updated = new ArrayList<>(draft.attributes().keySet());
    updated.removeAll(kept);
    return Answers.updateResult(
        updated, List.copyOf(kept), "The attribute is there and must not be overwritten.");
  }

  Response update(Call call) {
    call.allow();
    Space space = call.space();
    String id = call.id();
    Body body = call.body();
    if (space.find(id).isEmpty() && call.defects().on("updating-unknown-answers-done")) {
      return Response.of(204);
    }
    requireEntity(space, id);
    Draft draft = reader(call, body).fragment(body.tree(), Nulls.FOR_ATTRIBUTES);
    Edits edits = new Edits(call.now(), call.defects());
    Answers.requireFound(
        space.change(id, Change.Cause.UPDATE, old -> edits.update(old, draft)), id);
    return Response.of(204);
  }

  private static EntityReader reader(Call call, Body body) {
    return new EntityReader(body.terms(), call.now(), call.defects());
  }

  /** Say that the entity is missing before anything is said of the data, clause 5.6.2.4. */
  static void requireEntity(Space space, String id) {
    if (space.find(id).isEmpty()) {
      throw Answers.noEntity(id);
    }
  }
}
