package org.tsunagaru.reference.ngsiv2.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.ngsiv2.query.ServicePaths;
import org.tsunagaru.reference.query.Condition;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody's wish to be told of changes, section "Subscription payload datamodel".
 *
 * @param id identifier
 * @param document as it was given
 * @param paths where entities have to lie
 * @param path the same as the header had it
 * @param selection which entities it is about
 * @param watched names of attributes; none means any
 * @param alterations what has to happen
 * @param metadata whether a change of metadata counts
 * @param expression what must hold besides
 * @param style how notifications look
 * @param target where notifications go
 * @param throttling least time between two notifications
 * @param expires when it ends; absent means never
 * @param status as it was given: active, inactive or oneshot
 * @param mostFails how many notifications may fail in a row; absent means any number
 */
public record Subscription(
    String id,
    ObjectNode document,
    ServicePaths paths,
    String path,
    Condition selection,
    Set<String> watched,
    Set<Alteration> alterations,
    boolean metadata,
    Condition expression,
    Style style,
    Target target,
    Duration throttling,
    Optional<Instant> expires,
    String status,
    Optional<Integer> mostFails) {

  /** Return the status as of an instant. */
  String status(Instant now) {
    return expires.filter(end -> !end.isAfter(now)).isPresent() ? "expired" : status;
  }

  /** Return this subscription with another status. */
  Subscription with(String other) {
    return new Subscription(
        id,
        document.deepCopy().put("status", other),
        paths,
        path,
        selection,
        watched,
        alterations,
        metadata,
        expression,
        style,
        target,
        throttling,
        expires,
        other,
        mostFails);
  }
}
