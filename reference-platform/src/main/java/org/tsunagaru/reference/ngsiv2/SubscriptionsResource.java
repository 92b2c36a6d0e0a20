package org.tsunagaru.reference.ngsiv2;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.subscription.Subscriber;
import org.tsunagaru.reference.ngsiv2.subscription.Subscribers;
import org.tsunagaru.reference.ngsiv2.subscription.SubscriptionReader;
import tools.jackson.databind.node.ArrayNode;

/** {@code /v2/subscriptions}: make, list, read, change and remove subscriptions. */
final class SubscriptionsResource {

  private static final String EVERYWHERE = "/#";

  private final Subscribers subscribers;

  SubscriptionsResource(Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  Response create(Call call) {
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    subscribers.add(
        call.tenant(), reader(call).read(id, call.json(), path(call).orElse(EVERYWHERE)));
    call.space();
    Response created = Response.of(201);
    return call.defects().on("subscription-place-untold")
        ? created
        : created.with("Location", "/v2/subscriptions/" + id);
  }

  Response list(Call call) {
    Page page = Page.of(call);
    Optional<String> path = path(call);
    List<Subscriber> found =
        subscribers.all(call.tenant()).stream()
            .filter(one -> path.map(one.subscription().path()::equals).orElse(true))
            .toList();
    ArrayNode items = Json.array();
    boolean whole = call.defects().on("subscription-list-uncut");
    (whole ? found : page.cut(found)).forEach(one -> items.add(one.shown(call.now())));
    int told = call.defects().on("subscription-count-of-page-only") ? items.size() : found.size();
    return page.marked(Reading.answer(items), told);
  }

  Response retrieve(Call call) {
    return Reading.answer(find(call).shown(call.now()));
  }

  Response update(Call call) {
    var fragment = call.json();
    Subscriber subscriber = find(call);
    subscriber.change(reader(call).patched(subscriber.subscription(), fragment));
    return Response.of(204);
  }

  Response delete(Call call) {
    Subscriber subscriber = find(call);
    if (!call.defects().on("cancelled-subscription-remains")) {
      subscribers.remove(call.tenant(), subscriber.subscription().id());
    }
    return Response.of(204);
  }

  private static SubscriptionReader reader(Call call) {
    return new SubscriptionReader(call.vocabulary(), call.defects());
  }

  private static Optional<String> path(Call call) {
    return call.request().header("Fiware-ServicePath").filter(path -> !path.isEmpty());
  }

  private Subscriber find(Call call) {
    String id = call.variable("id");
    if (!id.matches("[0-9a-f]{24}")) {
      throw Fault.badData("invalid subscription id: " + id);
    }
    return subscribers
        .find(call.tenant(), id)
        .orElseThrow(
            () -> Fault.notFound("The requested subscription has not been found. Check id"));
  }
}
