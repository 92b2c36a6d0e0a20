package org.tsunagaru.reference.ngsiv2.subscription;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsunagaru.reference.delivery.Letter;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.EntityWriter;
import org.tsunagaru.reference.ngsiv2.document.Picked;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Write one notification, sections "Notification Messages" and "Custom Notifications". */
final class Notification {

  private static final String FORMAT = "Ngsiv2-AttrsFormat";
  private static final String CORRELATOR = "Fiware-Correlator";

  /** Headers that the connection itself governs. */
  private static final Set<String> RESERVED =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private final Subscription subscription;
  private final Change change;
  private final Entity entity;
  private final Set<String> changed;
  private final Vocabulary vocabulary;
  private final Seeded defects;
  private final Template template;

  Notification(
      Subscription subscription,
      Change change,
      Set<String> changed,
      Vocabulary vocabulary,
      Seeded defects) {
    this.subscription = subscription;
    this.change = change;
    this.entity = change.after().or(change::before).orElseThrow();
    this.changed = changed;
    this.vocabulary = vocabulary;
    this.defects = defects;
    this.template = new Template(this::value, defects);
  }

  /** Return what is sent; nothing when the address is none once its macros are filled in. */
  Optional<Letter> letter() {
    Target target = subscription.target();
    Map<String, String> headers = headers();
    return address()
        .map(to -> new Letter(target.method(), to, listed(headers), body(), target.patience()));
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    Target target = subscription.target();
    boolean text = isText();
    boolean custom = text || target.json().isPresent();
    headers.put("Content-Type", text ? "text/plain" : "application/json");
    if (!change.tenant().isEmpty() && !defects.on("notification-without-service")) {
      headers.put("Fiware-Service", change.tenant());
    }
    boolean root = defects.on("notification-always-from-root-path");
    headers.put("Fiware-ServicePath", root ? "/" : entity.path());
    change.origin().token().ifPresent(token -> headers.put("X-Auth-Token", token));
    target
        .headers()
        .forEach((name, value) -> set(headers, template.decoded(name), template.decoded(value)));
    if (!defects.on("notification-form-untold")) {
      set(headers, FORMAT, custom ? "custom" : subscription.style().format());
    }
    set(
        headers,
        CORRELATOR,
        change.origin().correlator().orElseGet(() -> UUID.randomUUID().toString()));
    return headers;
  }

  /** Put a header in place of the one of that name in whatever case; an empty one goes. */
  private static void set(Map<String, String> headers, String name, String value) {
    boolean fits =
        name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") && value.matches("[\\x20-\\x7E\\t]*");
    if (fits && !RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      headers.keySet().removeIf(other -> other.equalsIgnoreCase(name));
      if (!value.isEmpty()) {
        headers.put(name, value);
      }
    }
  }

  private static Map<String, List<String>> listed(Map<String, String> headers) {
    Map<String, List<String>> listed = new LinkedHashMap<>();
    headers.forEach((name, value) -> listed.put(name, List.of(value)));
    return listed;
  }

  private Optional<URI> address() {
    Target target = subscription.target();
    String url = target.custom() ? template.text(target.url()) : target.url();
    boolean bare = defects.on("custom-query-dropped");
    String query =
        (bare ? Map.<String, String>of() : target.query())
            .entrySet().stream()
                .map(
                    e ->
                        encoded(template.text(e.getKey()))
                            + "="
                            + encoded(template.text(e.getValue())))
                .collect(Collectors.joining("&"));
    String whole = query.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + query;
    return SubscriptionReader.address(whole);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String body() {
    Target target = subscription.target();
    if (target.json().isPresent()) {
      return Json.text(template.json(target.json().get()));
    }
    if (target.payload().filter(JsonNode::isNull).isPresent()) {
      return "";
    }
    return isText()
        ? template.decoded(target.payload().orElseThrow().asString())
        : Json.text(usual());
  }

  private boolean isText() {
    return subscription.target().payload().filter(p -> !p.asString("").isEmpty()).isPresent()
        || subscription.target().payload().filter(JsonNode::isNull).isPresent();
  }

  private JsonNode usual() {
    String format = subscription.style().format();
    JsonNode shown = shown();
    if (format.startsWith("simplified")) {
      return shown;
    }
    ObjectNode body = Json.object();
    if (!defects.on("notification-names-no-subscription")) {
      body.put("subscriptionId", subscription.id());
    }
    boolean bare = defects.on("notified-entity-outside-list");
    return body.set("data", bare ? shown : Json.array().add(shown));
  }

  private JsonNode shown() {
    Style style = subscription.style();
    Entity seen = style.onlyChanged() ? onlyChanged() : entity;
    Picked picked = defects.on("notified-attributes-unselected") ? Picked.ALL : style.picked();
    if (defects.on("excepted-attributes-notified")) {
      picked = new Picked(picked.names(), Set.of());
    }
    var writer = new EntityWriter(vocabulary, picked, style.metadata(), defects);
    EntityWriter.Form form = form();
    JsonNode shown = writer.entity(seen, form);
    if (style.covered() && shown instanceof ObjectNode node) {
      style.attributes().stream()
          .filter(name -> !node.has(name) && !name.equals("*"))
          .forEach(name -> node.set(name, missing(form)));
    }
    return shown;
  }

  private static JsonNode missing(EntityWriter.Form form) {
    ObjectNode none = Json.object().put("type", "None");
    none.putNull("value");
    none.set("metadata", Json.object());
    return form == EntityWriter.Form.NORMALIZED ? none : Json.object().nullNode();
  }

  private Entity onlyChanged() {
    var attributes = new LinkedHashMap<>(entity.attributes());
    attributes.keySet().removeIf(name -> !changed.contains(vocabulary.brief(name)));
    return entity.with(attributes, entity.modifiedAt());
  }

  private EntityWriter.Form form() {
    return switch (subscription.style().format()) {
      case "keyValues", "simplifiedKeyValues" ->
          defects.on("plain-values-notified-in-full") || defects.on("bare-values-told-in-full")
              ? EntityWriter.Form.NORMALIZED
              : EntityWriter.Form.KEY_VALUES;
      case "values" -> EntityWriter.Form.VALUES;
      default -> EntityWriter.Form.NORMALIZED;
    };
  }

  /** Find what a macro stands for; attributes go before what comes from the request. */
  private Optional<JsonNode> value(String name) {
    Reader reader = new Reader(vocabulary);
    return switch (name) {
      case "id" -> Optional.of(Json.string(entity.id()));
      case "type" -> Optional.of(Json.string(vocabulary.brief(entity.types().get(0))));
      default -> reader.user(entity, name).map(reader::value).or(() -> circumstance(name));
    };
  }

  private Optional<JsonNode> circumstance(String name) {
    return switch (name) {
      case "service" -> Optional.of(Json.string(change.tenant()));
      case "servicePath" -> Optional.of(Json.string(entity.path()));
      case "authToken" -> change.origin().token().map(Json::string);
      default -> Optional.empty();
    };
  }
}
