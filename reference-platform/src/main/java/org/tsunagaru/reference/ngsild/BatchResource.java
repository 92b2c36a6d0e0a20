package org.tsunagaru.reference.ngsild;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.representation.Draft;
import org.tsunagaru.reference.representation.Edits;
import org.tsunagaru.reference.representation.EntityReader;
import org.tsunagaru.reference.representation.Merge;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.representation.Nulls;
import org.tsunagaru.reference.store.Change.Cause;
import org.tsunagaru.reference.store.Space;
import tools.jackson.databind.JsonNode;

/** {@code /entityOperations}: several entities in one request, clauses 5.6.7 to 5.6.10, 5.6.20. */
final class BatchResource {

  /** What is done with one item. */
  private interface Step {
    void apply(JsonNode item, String id);
  }

  Response create(Call call) {
    call.allow();
    Body body = batch(call);
    Space space = call.openSpace();
    BatchOutcome outcome = new BatchOutcome(call.defects());
    boolean strict = call.defects().on("batch-create-all-or-nothing");
    boolean taken =
        strict
            && body.tree()
                .valueStream()
                .anyMatch(i -> space.find(i.path("id").asString("")).isPresent());
    each(
        body,
        outcome,
        (item, id) -> {
          Draft draft = reader(call, body, item).whole(item);
          if (taken || !space.create(draft.entity(call.now()))) {
            throw new Fault(Fault.Kind.ALREADY_EXISTS, "There is an entity " + id + " already.");
          }
          outcome.created(id);
        });
    boolean hides = call.defects().on("batch-create-hides-failures");
    return hides ? outcome.withoutErrors().response() : outcome.response();
  }

  Response upsert(Call call) {
    call.allow("options");
    Set<String> options = call.options("replace", "update");
    boolean update = options.contains("update") || call.defects().on("upsert-keeps-old-attributes");
    Body body = batch(call);
    Space space = call.openSpace();
    BatchOutcome outcome = new BatchOutcome(call.defects());
    Edits edits = new Edits(call.now(), call.defects());
    each(
        body,
        outcome,
        (item, id) -> {
          Draft draft = reader(call, body, item).whole(item);
          if (space.create(draft.entity(call.now()))) {
            outcome.created(id);
            return;
          }
          space.change(
              id,
              update ? Cause.UPDATE : Cause.REPLACE,
              old -> update ? edits.update(old, draft) : edits.replace(old, draft));
          if (call.defects().on("upsert-lists-updated-as-created")) {
            outcome.created(id);
          } else {
            outcome.done(id);
          }
        });
    return outcome.response();
  }

  Response update(Call call) {
    call.allow("options");
    boolean overwrite = !call.options("noOverwrite").contains("noOverwrite");
    Body body = batch(call);
    Space space = call.space();
    BatchOutcome outcome = new BatchOutcome(call.defects());
    Edits edits = new Edits(call.now(), call.defects());
    boolean undone =
        call.defects().on("batch-update-undone-by-failure")
            && body.tree()
                .valueStream()
                .anyMatch(i -> space.find(i.path("id").asString("")).isEmpty());
    each(
        body,
        outcome,
        (item, id) -> {
          Draft draft = reader(call, body, item).fragment(item, Nulls.FOR_ATTRIBUTES);
          if (space.find(id).isEmpty() && call.defects().on("batch-update-creates-unknown")) {
            space.create(reader(call, body, item).whole(item).entity(call.now()));
          }
          if (undone && space.find(id).isPresent()) {
            outcome.done(id);
            return;
          }
          Set<String> kept = new LinkedHashSet<>();
          Answers.requireFound(
              space.change(
                  id,
                  Cause.UPDATE,
                  old ->
                      overwrite ? edits.update(old, draft) : edits.append(old, draft, false, kept)),
              id);
          if (!kept.isEmpty()) {
            throw Fault.badData("Attributes that must not be overwritten: " + kept);
          }
          outcome.done(id);
        });
    return outcome.response();
  }

  Response merge(Call call) {
    call.allow();
    Body body = batch(call);
    Space space = call.space();
    BatchOutcome outcome = new BatchOutcome(call.defects());
    Merge merge = new Merge(call.now(), call.defects());
    Edits edits = new Edits(call.now(), call.defects());
    each(
        body,
        outcome,
        call.defects().on("batch-merge-stops-at-failure"),
        (item, id) -> {
          EntityReader reader = reader(call, body, item);
          boolean shallow = call.defects().on("batch-merge-replaces-attributes");
          Answers.requireFound(
              space.change(
                  id,
                  Cause.MERGE,
                  old ->
                      shallow
                          ? edits.update(old, reader.merging(item, old))
                          : merge.apply(old, reader.merging(item, old))),
              id);
          outcome.done(id);
        });
    return outcome.response();
  }

  Response delete(Call call) {
    call.allow();
    Body body = batch(call);
    Space space = call.space();
    BatchOutcome outcome = new BatchOutcome(call.defects());
    each(
        body,
        outcome,
        call.defects().on("batch-delete-stops-at-failure"),
        (item, id) -> {
          if (!space.delete(id) && !call.defects().on("batch-delete-hides-unknown")) {
            throw Answers.noEntity(id);
          }
          outcome.done(id);
        });
    return outcome.response();
  }

  /** Refuse a batch that is not one, clause 5.6.7.4. */
  private static Body batch(Call call) {
    Body body = call.body();
    boolean fits = body.tree().isArray() && body.tree().valueStream().noneMatch(JsonNode::isNull);
    boolean empty = body.tree().isEmpty() && !call.defects().on("empty-batch-accepted");
    if (!fits || empty) {
      throw Fault.badData("A batch is an array that has items, none of them null.");
    }
    return body;
  }

  private static EntityReader reader(Call call, Body body, JsonNode item) {
    return new EntityReader(body.context().apply(item), call.now(), call.defects());
  }

  private static void each(Body body, BatchOutcome outcome, Step step) {
    each(body, outcome, false, step);
  }

  /** Go through the items; where a seeded defect says so, do none of them after a failure. */
  private static void each(Body body, BatchOutcome outcome, boolean stops, Step step) {
    for (JsonNode item : body.tree()) {
      String id = item.isString() ? item.stringValue() : item.path("id").asString("");
      if (outcome.knows(id)) {
        continue;
      }
      Optional<Fault> refused =
          stops && outcome.hasFailures()
              ? Optional.of(Fault.badData("Not done after the failure before it."))
              : attempt(step, item, id);
      refused.ifPresent(fault -> outcome.failed(id, fault));
    }
  }

  private static Optional<Fault> attempt(Step step, JsonNode item, String id) {
    try {
      step.apply(item, Names.requireUri(id, "The id"));
      return Optional.empty();
    } catch (Fault fault) {
      return Optional.of(fault);
    }
  }
}
