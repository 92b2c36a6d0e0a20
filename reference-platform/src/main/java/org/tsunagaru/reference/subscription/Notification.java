package org.tsunagaru.reference.subscription;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Instants;
import org.tsunagaru.reference.representation.Nulls;
import org.tsunagaru.reference.representation.Renderer;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Write one notification, clauses 5.3.1 and 6.3.8. */
final class Notification {

  private static final String RELATION = "http://www.w3.org/ns/json-ld#context";
  private static final String GEO = "application/geo+json";

  private final Subscription subscription;
  private final String tenant;
  private final Seeded defects;

  Notification(Subscription subscription, String tenant, Seeded defects) {
    this.subscription = subscription;
    this.tenant = tenant;
    this.defects = defects;
  }

  Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    subscription.endpoint().headers().forEach((name, value) -> headers.put(name, List.of(value)));
    headers.put("Content-Type", List.of(subscription.endpoint().accept()));
    if (!embedded()) {
      String link =
          "<"
              + subscription.terms().url()
              + ">; rel=\""
              + RELATION
              + "\"; type=\"application/ld+json\"";
      headers.put("Link", List.of(link));
    }
    if (!tenant.isEmpty() && !defects.on("notification-without-tenant")) {
      headers.put("NGSILD-Tenant", List.of(tenant));
    }
    return headers;
  }

  String body(Change change, Set<String> deleted, Instant now) {
    ObjectNode body = Json.object();
    body.put("id", "urn:ngsi-ld:Notification:" + UUID.randomUUID());
    body.put("type", "Notification");
    if (!defects.on("notification-without-subscription-id")) {
      boolean wrong = defects.on("notification-names-other-subscription");
      body.put("subscriptionId", subscription.id() + (wrong ? ":other" : ""));
    }
    body.put("notifiedAt", Instants.text(now));
    ArrayNode data = Json.array().add(entity(change, deleted, now));
    JsonNode first = data.path(0);
    body.set("data", defects.on("notification-data-not-a-list") ? first : collected(data));
    if (embedded() && !isGeo()) {
      body.set("@context", subscription.terms().json());
      ((ObjectNode) first).set("@context", subscription.terms().json());
    }
    return Json.text(body);
  }

  private JsonNode collected(ArrayNode data) {
    if (!isGeo()) {
      return data;
    }
    ObjectNode collection = Json.object().put("type", "FeatureCollection");
    collection.set("features", data);
    return embedded() ? collection.set("@context", subscription.terms().json()) : collection;
  }

  private boolean isGeo() {
    return subscription.endpoint().accept().equals(GEO);
  }

  private boolean embedded() {
    String accept = subscription.endpoint().accept();
    boolean plain =
        accept.equals("application/json")
            || subscription.endpoint().headers().getOrDefault("Prefer", "").equals("body=json");
    return !plain || accept.equals("application/ld+json");
  }

  private ObjectNode entity(Change change, Set<String> deleted, Instant now) {
    Terms terms = subscription.terms();
    if (change.after().isEmpty()) {
      Entity gone = change.before().orElseThrow();
      List<String> types = gone.types().stream().map(terms::compact).toList();
      ObjectNode node = Json.object().put("id", gone.id());
      node.set("type", types.size() == 1 ? Json.string(types.get(0)) : Json.array(types));
      return node.put("deletedAt", Instants.text(now));
    }
    Renderer renderer = new Renderer(terms, subscription.view(), defects);
    Entity entity = change.after().get();
    if (isGeo()) {
      return renderer.feature(entity, terms.expand("location"));
    }
    ObjectNode node = renderer.entity(entity);
    deleted.stream()
        .filter(subscription.view().projection()::wants)
        .forEach(name -> node.put(terms.compact(name), Nulls.NULL));
    return node;
  }
}
