package org.tsunagaru.reference.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.representation.View;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody's wish to be told of changes, clause 5.2.12.
 *
 * @param id identifier
 * @param document as it was given, names of types and attributes in full
 * @param terms in which its query is written and its notifications are
 * @param selection which entities it is about
 * @param watched full names of attributes; absent means any
 * @param triggers kinds of change
 * @param filters what must hold besides
 * @param view how notifications show entities
 * @param endpoint where notifications go
 * @param throttling least time between two notifications
 * @param expiresAt when it ends; absent means never
 * @param active whether it is not paused
 */
public record Subscription(
    String id,
    ObjectNode document,
    Terms terms,
    Condition selection,
    Optional<Set<String>> watched,
    Set<Trigger> triggers,
    Condition filters,
    View view,
    Endpoint endpoint,
    Duration throttling,
    Optional<Instant> expiresAt,
    boolean active) {

  /** Return {@code active}, {@code paused} or {@code expired} as of an instant. */
  String status(Instant now) {
    if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
      return "expired";
    }
    return active ? "active" : "paused";
  }
}
