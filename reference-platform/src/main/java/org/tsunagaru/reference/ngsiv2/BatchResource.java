package org.tsunagaru.reference.ngsiv2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.EntityReader;
import org.tsunagaru.reference.ngsiv2.document.EntityReader.Draft;
import org.tsunagaru.reference.store.Change.Cause;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** {@code /v2/op/update} and {@code /v2/op/notify}: several entities in one request. */
final class BatchResource {

  private static final Map<String, String> OLD_WORDS =
      Map.of(
          "APPEND", "append",
          "APPEND_STRICT", "appendStrict",
          "UPDATE", "update",
          "DELETE", "delete",
          "REPLACE", "replace");

  /** What is done with one entity. */
  private interface Step {
    void apply(Draft draft, Optional<Entity> found, BatchOutcome outcome);
  }

  Response update(Call call) {
    JsonNode body = call.json();
    requireMembers(body);
    String word = body.path("actionType").asString("");
    Step step = step(call, OLD_WORDS.getOrDefault(word, word));
    boolean deaf = call.defects().on("plain-batch-refused");
    List<Draft> drafts = drafts(call, body.path("entities"), call.option("keyValues") && !deaf);
    if (drafts.isEmpty() && !call.defects().on("empty-batch-answers-done")) {
      throw Fault.badData("empty entities vector");
    }
    boolean silent = call.defects().on("batch-failures-hidden");
    BatchOutcome outcome = applied(call, drafts, step);
    if (silent) {
      return Response.of(204);
    }
    outcome.complain(
        word.toLowerCase(Locale.ROOT).startsWith("append")
            ? "one or more of the attributes in the request already exist: "
            : "do not exist: ");
    return Response.of(204);
  }

  Response notify(Call call) {
    if (call.option("keyValues")) {
      throw Fault.badData("keyValues is not supported for notifications");
    }
    JsonNode body = call.json();
    if (!body.path("subscriptionId").isString() || !body.path("data").isArray()) {
      throw Fault.badData("a notification has a text subscriptionId and an array data");
    }
    List<Draft> drafts = drafts(call, body.path("data"), false);
    if (call.defects().on("foreign-notification-ignored")) {
      return Response.of(200);
    }
    applied(call, drafts, (draft, found, outcome) -> append(call, draft, found, false, outcome));
    return Response.of(200);
  }

  private static void requireMembers(JsonNode body) {
    if (!body.isObject() || !body.path("actionType").isString()) {
      throw Fault.badData("a batch has a text actionType");
    }
    if (!body.path("entities").isArray()) {
      throw Fault.badData("a batch has an array entities");
    }
  }

  private static List<Draft> drafts(Call call, JsonNode items, boolean plain) {
    EntityReader reader = new EntityReader(call.defects());
    List<Draft> drafts = new ArrayList<>();
    items.forEach(item -> drafts.add(reader.entity(item, plain)));
    return drafts;
  }

  private static Step step(Call call, String action) {
    return switch (action) {
      case "append" -> (draft, found, outcome) -> append(call, draft, found, false, outcome);
      case "appendStrict" -> (draft, found, outcome) -> append(call, draft, found, true, outcome);
      case "update" -> (draft, found, outcome) -> update(call, draft, found, outcome);
      case "delete" -> (draft, found, outcome) -> delete(call, draft, found, outcome);
      case "replace" -> (draft, found, outcome) -> replace(call, draft, found, outcome);
      default -> {
        if (call.defects().on("odd-action-taken-as-append")) {
          yield step(call, "append");
        }
        throw Fault.badData("invalid update action type: " + action);
      }
    };
  }

  private static BatchOutcome applied(Call call, List<Draft> drafts, Step step) {
    BatchOutcome outcome = new BatchOutcome();
    boolean none =
        call.defects().on("batch-all-or-nothing")
            && drafts.stream().anyMatch(draft -> find(call, draft).isEmpty());
    for (Draft draft : drafts) {
      if (none && find(call, draft).isPresent()) {
        outcome.done(name(draft), new Refused());
        continue;
      }
      step.apply(draft, find(call, draft), outcome);
    }
    return outcome;
  }

  private static Optional<Entity> find(Call call, Draft draft) {
    String path = call.path();
    Optional<String> type = draft.type().map(call.vocabulary()::full);
    List<Entity> found =
        call.space().all().stream()
            .filter(e -> e.id().equals(draft.id()) && e.path().equals(path))
            .filter(e -> type.map(e.types()::contains).orElse(true))
            .toList();
    if (found.size() > 1) {
      throw Call.ambiguous();
    }
    return found.stream().findFirst();
  }

  private static void append(
      Call call, Draft draft, Optional<Entity> found, boolean strict, BatchOutcome outcome) {
    Refused refused = new Refused();
    if (found.isEmpty()) {
      String type = draft.type().orElse("Thing");
      call.space()
          .createBeside(call.revision().created(draft.id(), type, call.path(), draft.attributes()));
    } else if (!call.defects().on("batch-append-only-creates")) {
      call.space()
          .change(
              found.get().key(),
              Cause.UPDATE,
              old ->
                  call.revision()
                      .with(
                          old,
                          strict
                              ? refused.split(call, old, draft.attributes(), false)
                              : draft.attributes()));
    }
    outcome.done(name(draft), refused);
  }

  private static void update(Call call, Draft draft, Optional<Entity> found, BatchOutcome outcome) {
    if (found.isEmpty()) {
      outcome.missing(name(draft));
      return;
    }
    Refused refused = new Refused();
    call.space()
        .change(
            found.get().key(),
            Cause.UPDATE,
            old -> call.revision().with(old, refused.split(call, old, draft.attributes(), true)));
    outcome.done(name(draft), refused);
  }

  private static void delete(Call call, Draft draft, Optional<Entity> found, BatchOutcome outcome) {
    if (found.isEmpty()) {
      outcome.missing(name(draft));
      return;
    }
    Refused refused = new Refused();
    if (draft.attributes().isEmpty() || call.defects().on("batch-delete-takes-whole-entity")) {
      call.space().delete(found.get().key());
    } else {
      call.space()
          .change(
              found.get().key(),
              Cause.UPDATE,
              old ->
                  call.revision()
                      .without(old, refused.split(call, old, draft.attributes(), true).keySet()));
    }
    outcome.done(name(draft), refused);
  }

  private static void replace(
      Call call, Draft draft, Optional<Entity> found, BatchOutcome outcome) {
    if (found.isEmpty()) {
      outcome.missing(name(draft));
      return;
    }
    call.space()
        .change(
            found.get().key(),
            Cause.REPLACE,
            old -> call.revision().replaced(old, draft.attributes()));
    outcome.done(name(draft), new Refused());
  }

  private static String name(Draft draft) {
    return draft.id() + draft.type().map(type -> "/" + type).orElse("");
  }
}
