package org.tsunagaru.reference.ngsiv2.subscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.Moments;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.ngsiv2.document.Syntax;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.ngsiv2.query.Expression;
import org.tsunagaru.reference.ngsiv2.query.ServicePaths;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Read subscriptions and what is to be changed in them, "Subscription payload datamodel". */
public final class SubscriptionReader {

  private static final int LONGEST_DESCRIPTION = 1024;
  private static final Set<String> STATUSES = Set.of("active", "inactive", "oneshot");
  private static final Set<String> OUTPUT_ONLY =
      Set.of(
          "timesSent",
          "lastNotification",
          "lastSuccess",
          "lastSuccessCode",
          "lastFailure",
          "lastFailureReason",
          "failsCounter");
  private static final List<String> KNOWN =
      List.of("description", "subject", "notification", "expires", "status", "throttling");

  private final Vocabulary vocabulary;
  private final Syntax syntax;
  private final Seeded defects;

  /** Read as the specification says. */
  public SubscriptionReader(Vocabulary vocabulary, Seeded defects) {
    this.vocabulary = vocabulary;
    this.syntax = new Syntax(defects);
    this.defects = defects;
  }

  /**
   * Read a new subscription.
   *
   * @param path what the header says of where entities lie
   * @throws Fault of kind bad data when it breaks a rule
   */
  public Subscription read(String id, JsonNode body, String path) {
    require(body.isObject() && !body.isEmpty(), "a subscription is a JSON object with content");
    ObjectNode document = Json.object();
    KNOWN.stream().filter(body::has).forEach(name -> document.set(name, body.path(name)));
    return build(id, document, path);
  }

  /** Put the members of a fragment in place of those that a subscription has. */
  public Subscription patched(Subscription old, JsonNode fragment) {
    require(fragment.isObject() && !fragment.isEmpty(), "a fragment is an object with content");
    boolean forgetful = defects.on("changed-subscription-loses-the-rest");
    ObjectNode document = forgetful ? essence(old) : old.document().deepCopy();
    for (String name : KNOWN) {
      JsonNode value = fragment.path(name);
      boolean merges = value.isObject() && document.path(name).isObject() && !value.isEmpty();
      if (merges) {
        document.set(name, merged((ObjectNode) document.path(name), (ObjectNode) value));
      } else if (!value.isMissingNode()) {
        document.set(name, value);
      }
    }
    return build(old.id(), document, old.path());
  }

  private static ObjectNode essence(Subscription old) {
    return old.document().deepCopy().retain("subject", "notification");
  }

  /** Tell whether a text is an address that a notification can go to. */
  static Optional<URI> address(String text) {
    try {
      URI uri = URI.create(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return http && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Lay one object over another; members that exclude each other give way. */
  private static ObjectNode merged(ObjectNode old, ObjectNode fragment) {
    ObjectNode result = old.deepCopy();
    for (Set<String> rivals : NotificationReader.RIVALS) {
      if (rivals.stream().anyMatch(fragment::has)) {
        result.remove(rivals);
      }
    }
    return result.setAll(fragment);
  }

  private Subscription build(String id, ObjectNode document, String path) {
    JsonNode subject = document.path("subject");
    require(subject.isObject(), "subject is an object");
    JsonNode condition = subject.path("condition");
    require(condition.isMissingNode() || isFilled(condition), "condition has content");
    description(document.path("description"));
    String status = status(document.path("status"));
    var notification = new NotificationReader(document.path("notification"), syntax, defects);
    return new Subscription(
        id,
        complete(document, status),
        ServicePaths.parse(Optional.of(path), "/#", defects),
        path,
        selection(subject.path("entities")),
        watched(condition.path("attrs")),
        alterations(condition.path("alterationTypes")),
        flag(condition.path("notifyOnMetadataChange"), true),
        expression(condition.path("expression")),
        notification.style(),
        notification.target(),
        throttling(document.path("throttling")),
        expires(document.path("expires")),
        status,
        notification.mostFails());
  }

  /** Say what holds where the document does not. */
  private static ObjectNode complete(ObjectNode document, String status) {
    ObjectNode whole = document.deepCopy();
    whole.put("status", status);
    expires(document.path("expires"))
        .ifPresentOrElse(
            end -> whole.put("expires", Moments.millis(end)), () -> whole.remove("expires"));
    ObjectNode notification = (ObjectNode) whole.path("notification");
    notification.remove(OUTPUT_ONLY);
    if (!notification.has("attrs") && !notification.has("exceptAttrs")) {
      notification.set("attrs", Json.array());
    }
    if (!notification.has("attrsFormat")) {
      notification.put("attrsFormat", "normalized");
    }
    ObjectNode subject = (ObjectNode) whole.path("subject");
    if (!subject.has("condition")) {
      subject.set("condition", Json.object());
    }
    ObjectNode condition = (ObjectNode) subject.path("condition");
    if (!condition.has("attrs")) {
      condition.set("attrs", Json.array());
    }
    return whole;
  }

  private Condition selection(JsonNode entities) {
    require(entities.isArray() && !entities.isEmpty(), "subject.entities is an array with items");
    List<Condition> selectors = new ArrayList<>();
    for (JsonNode entity : entities) {
      selectors.add(Expression.selector(entity, vocabulary, syntax, defects));
    }
    return entity -> selectors.stream().anyMatch(selector -> selector.holds(entity));
  }

  private Set<String> watched(JsonNode attrs) {
    return new LinkedHashSet<>(NotificationReader.names(attrs, "condition.attrs", syntax));
  }

  private static Set<Alteration> alterations(JsonNode words) {
    if (words.isMissingNode()) {
      return Alteration.usual();
    }
    require(words.isArray() && !words.isEmpty(), "alterationTypes is an array with items");
    Set<Alteration> alterations = EnumSet.noneOf(Alteration.class);
    for (JsonNode word : words) {
      Optional<Alteration> known = Alteration.of(word.asString(""));
      require(known.isPresent(), "alterationTypes holds known types");
      known.ifPresent(alterations::add);
    }
    return alterations;
  }

  private Condition expression(JsonNode expression) {
    if (expression.isMissingNode()) {
      return entity -> true;
    }
    require(isFilled(expression), "expression has content");
    return Expression.parse(expression, new Reader(vocabulary), defects);
  }

  private void description(JsonNode description) {
    if (!description.isMissingNode()) {
      require(
          description.isString() && description.stringValue().length() <= LONGEST_DESCRIPTION,
          "description is a text of " + LONGEST_DESCRIPTION + " characters at most");
      syntax.plain(description.stringValue(), "subscription description");
    }
  }

  private static String status(JsonNode status) {
    String word = status.isMissingNode() ? "active" : status.asString("");
    require(
        STATUSES.contains(word),
        "status is not valid: it has to be either active, inactive or oneshot");
    return word;
  }

  private Duration throttling(JsonNode seconds) {
    boolean fine =
        seconds.isMissingNode()
            || (seconds.isIntegralNumber() && seconds.canConvertToInt() && seconds.asInt() >= 0);
    if (!fine && defects.on("odd-throttling-accepted")) {
      return Duration.ZERO;
    }
    require(fine, "throttling is a number of seconds");
    return Duration.ofSeconds(seconds.asInt(0));
  }

  private static Optional<Instant> expires(JsonNode text) {
    if (text.isMissingNode() || text.asString("-").isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> end = text.isString() ? Moments.parse(text.stringValue()) : Optional.empty();
    require(end.isPresent(), "expires is a date of ISO 8601");
    return end;
  }

  static boolean flag(JsonNode value, boolean otherwise) {
    require(value.isMissingNode() || value.isBoolean(), "true or false is wanted: " + value);
    return value.asBoolean(otherwise);
  }

  private static boolean isFilled(JsonNode node) {
    return node.isObject() && !node.isEmpty();
  }

  static void require(boolean holds, String rule) {
    if (!holds) {
      throw Fault.badData(rule);
    }
  }
}
