package org.tsunagaru.reference.subscription;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Contexts;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.query.BoundedPattern;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.query.GeoQuery;
import org.tsunagaru.reference.query.QueryParser;
import org.tsunagaru.reference.query.Selector;
import org.tsunagaru.reference.query.TypeSelection;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.representation.Nulls;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Read subscriptions and what is to be changed in them, clauses 5.2.12, 5.8.1 and 5.8.2. */
public final class SubscriptionReader {

  private static final String LOCATION = "https://uri.etsi.org/ngsi-ld/location";
  private static final Set<String> OUTPUT_ONLY =
      Set.of(
          "status",
          "createdAt",
          "modifiedAt",
          "id",
          "lastNotification",
          "lastSuccess",
          "lastFailure",
          "timesSent",
          "timesFailed");

  private final Contexts contexts;
  private final Seeded defects;

  SubscriptionReader(Contexts contexts, Seeded defects) {
    this.contexts = contexts;
    this.defects = defects;
  }

  /**
   * Read a new subscription.
   *
   * @throws Fault of kind bad data when it breaks a rule of clause 5.2.12
   */
  public Subscription read(String id, JsonNode body, Terms terms, Instant now) {
    if (!body.isObject()) {
      throw Fault.badData("A subscription is a JSON object.");
    }
    ObjectNode document = SubscriptionNames.map(body, terms::expand);
    forget(document);
    return build(id, document, terms, now);
  }

  /** Lay a fragment over a subscription; null takes an optional member away. */
  public Subscription patched(Subscription old, JsonNode fragment, Terms terms, Instant now) {
    if (!fragment.isObject() || fragment.isEmpty()) {
      throw Fault.badData("The fragment is empty or not an object.");
    }
    ObjectNode names = SubscriptionNames.map(fragment, terms::expand);
    forget(names);
    ObjectNode merged = merged(old.document(), names);
    boolean reworded = fragment.has("q") || fragment.has("@context");
    return build(old.id(), merged, reworded ? terms : old.terms(), now);
  }

  private static void forget(ObjectNode document) {
    document.remove(OUTPUT_ONLY);
    if (document.path("notification") instanceof ObjectNode notification) {
      notification.remove(OUTPUT_ONLY);
    }
  }

  private static ObjectNode merged(ObjectNode old, ObjectNode fragment) {
    ObjectNode result = Json.object();
    result.setAll(old);
    for (var member : fragment.properties()) {
      JsonNode value = member.getValue();
      if (value.isNull() || Nulls.is(value)) {
        result.remove(member.getKey());
      } else if (value instanceof ObjectNode inner
          && old.path(member.getKey()) instanceof ObjectNode before
          && !member.getKey().equals("geoQ")) {
        result.set(member.getKey(), merged(before, inner));
      } else {
        result.set(member.getKey(), value);
      }
    }
    return result;
  }

  private Subscription build(String id, ObjectNode document, Terms terms, Instant now) {
    require(document.path("type").asString("").equals("Subscription"), "type is Subscription");
    requireFilled(document, List.of("entities", "watchedAttributes", "notificationTrigger"));
    boolean pointed = document.has("entities") || document.has("watchedAttributes");
    require(pointed, "entities or watchedAttributes are given");
    if (document.has("timeInterval")) {
      throw new Fault(Fault.Kind.NOT_SUPPORTED, "timeInterval is not supported.");
    }
    NotificationReader notification = new NotificationReader(defects);
    JsonNode active = document.path("isActive");
    require(active.isMissingNode() || active.isBoolean(), "isActive is true or false");
    return new Subscription(
        id,
        document,
        document.has("jsonldContext") ? contexts.of(document.path("jsonldContext")) : terms,
        selection(document.path("entities")),
        watched(document),
        triggers(document.path("notificationTrigger")),
        filters(document, terms),
        notification.view(document.path("notification")),
        notification.endpoint(document.path("notification")),
        throttling(document.path("throttling")),
        expiry(document.path("expiresAt"), now),
        active.asBoolean(true));
  }

  private Condition selection(JsonNode entities) {
    List<Condition> selectors = new ArrayList<>();
    for (JsonNode entity : entities) {
      boolean untyped = !entity.path("type").isString();
      require(
          !untyped || defects.on("entity-selector-without-type-accepted"),
          "every entity selector has a type");
      Set<String> ids = new HashSet<>();
      if (entity.has("id")) {
        for (JsonNode id : Json.items(entity.path("id"))) {
          ids.add(Names.requireUri(id.asString(""), "The id of an entity selector"));
        }
      }
      selectors.add(
          new Selector(
              ids,
              entity.has("idPattern")
                  ? Optional.of(new BoundedPattern(entity.path("idPattern").asString("")))
                  : Optional.empty(),
              untyped
                  ? Optional.empty()
                  : Optional.of(TypeSelection.parse(entity.path("type").asString(), n -> n))));
    }
    return entity -> selectors.isEmpty() || selectors.stream().anyMatch(one -> one.holds(entity));
  }

  private static Optional<Set<String>> watched(ObjectNode document) {
    if (!document.has("watchedAttributes")) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>();
    for (JsonNode name : document.path("watchedAttributes")) {
      names.add(Names.requireName(name.asString("")));
    }
    return Optional.of(names);
  }

  private static Set<Trigger> triggers(JsonNode words) {
    if (words.isMissingNode()) {
      return Trigger.usual();
    }
    Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
    for (JsonNode word : words) {
      Optional<Trigger> trigger = Trigger.of(word.asString(""));
      require(trigger.isPresent(), "notificationTrigger holds known triggers");
      trigger.ifPresent(known -> triggers.addAll(known.expanded()));
    }
    return triggers;
  }

  private Condition filters(ObjectNode document, Terms terms) {
    List<Condition> filters = new ArrayList<>();
    for (String member : List.of("scopeQ", "csf", "temporalQ")) {
      if (document.has(member)) {
        throw new Fault(Fault.Kind.NOT_SUPPORTED, member + " is not supported.");
      }
    }
    if (document.has("q")) {
      require(document.path("q").isString(), "q is a text");
      filters.add(
          QueryParser.parse(document.path("q").stringValue(), terms, Set.of(), defects)
              .condition());
    }
    if (document.has("geoQ")) {
      JsonNode geo = document.path("geoQ");
      filters.add(
          GeoQuery.parse(
              geo.path("georel").stringValueOpt(),
              geo.path("geometry").stringValueOpt(),
              geo.has("coordinates") ? Optional.of(geo.path("coordinates")) : Optional.empty(),
              geo.path("geoproperty").asString(LOCATION),
              defects));
    }
    return entity -> filters.stream().allMatch(filter -> filter.holds(entity));
  }

  private static Duration throttling(JsonNode seconds) {
    if (seconds.isMissingNode()) {
      return Duration.ZERO;
    }
    boolean fine =
        seconds.isNumber()
            && seconds.decimalValue().signum() > 0
            && seconds.decimalValue().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0;
    require(fine, "throttling is greater than 0");
    return Duration.ofMillis((long) (seconds.doubleValue() * 1000));
  }

  private Optional<Instant> expiry(JsonNode text, Instant now) {
    if (text.isMissingNode()) {
      return Optional.empty();
    }
    Optional<Instant> end = Names.instant(text.asString(""));
    boolean fits = end.filter(now::isBefore).isPresent();
    require(fits || defects.on("past-expiry-accepted"), "expiresAt is a DateTime in the future");
    return end;
  }

  private void requireFilled(ObjectNode document, List<String> members) {
    boolean loose = defects.on("empty-list-in-subscription-accepted");
    for (String member : members) {
      JsonNode list = document.path(member);
      require(
          list.isMissingNode() || (list.isArray() && (loose || !list.isEmpty())),
          member + " is an array with items");
    }
  }

  static void require(boolean holds, String rule) {
    if (!holds) {
      throw Fault.badData("In a subscription " + rule + ".");
    }
  }
}
