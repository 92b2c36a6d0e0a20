package org.tsunagaru.reference.ngsild;

import java.util.List;
import java.util.UUID;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.subscription.Subscriber;
import org.tsunagaru.reference.subscription.Subscriptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code /subscriptions}: clauses 5.8.1 to 5.8.5, 6.10 and 6.11. */
final class SubscriptionsResource {

  private final Subscriptions subscriptions;

  SubscriptionsResource(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  Response create(Call call) {
    call.allow();
    Body body = call.body();
    JsonNode given = body.tree().path("id");
    if (!given.isMissingNode()) {
      Names.requireUri(given.asString(""), "The id");
    }
    String id = given.asString("urn:ngsi-ld:Subscription:" + UUID.randomUUID());
    var subscription = subscriptions.reader().read(id, body.tree(), body.terms(), call.now());
    call.openSpace();
    if (!subscriptions.add(call.tenant(), subscription)) {
      throw new Fault(Fault.Kind.ALREADY_EXISTS, "There is a subscription " + id + " already.");
    }
    Response created = Response.of(201);
    return call.defects().on("subscription-without-location")
        ? created
        : created.with("Location", "/ngsi-ld/v1/subscriptions/" + id);
  }

  Response list(Call call) {
    call.allow("limit", "offset", "count");
    Media media = call.media(false);
    Terms terms = call.terms();
    Page page = Page.of(call);
    call.space();
    List<Subscriber> all = subscriptions.all(call.tenant());
    ArrayNode items = Json.array();
    boolean everything = call.defects().on("subscription-list-limit-ignored");
    for (Subscriber subscriber : everything ? all : page.cut(call, all)) {
      items.add(subscriber.shown(terms, call.now()));
    }
    Response response = Answers.document(call, items, media, terms);
    return page.marked(call, response, media.type(), all.size());
  }

  Response retrieve(Call call) {
    call.allow();
    Media media = call.media(false);
    Terms terms = call.terms();
    Subscriber subscriber = find(call);
    return Answers.document(call, subscriber.shown(terms, call.now()), media, terms);
  }

  Response update(Call call) {
    call.allow();
    String id = call.id();
    call.space();
    Body body = call.body();
    Subscriber subscriber = find(call);
    JsonNode given = body.tree().path("id");
    if (!given.isMissingNode() && !given.asString("").equals(id)) {
      throw Fault.badData("The id of a subscription cannot be changed.");
    }
    var changed =
        subscriptions
            .reader()
            .patched(subscriber.subscription(), body.tree(), body.terms(), call.now());
    if (!call.defects().on("subscription-update-ignored")) {
      subscriber.change(changed);
    }
    return Response.of(204);
  }

  Response delete(Call call) {
    call.allow();
    call.space();
    find(call);
    if (!call.defects().on("deleted-subscription-remains")) {
      subscriptions.remove(call.tenant(), call.id());
    }
    return Response.of(204);
  }

  private Subscriber find(Call call) {
    String id = call.id();
    call.space();
    return subscriptions
        .find(call.tenant(), id)
        .orElseThrow(() -> Fault.notFound("There is no subscription " + id + "."));
  }
}
