package org.tsunagaru.reference.ngsiv2;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.tsunagaru.reference.http.Refusal;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.http.Route;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.ngsiv2.subscription.Subscribers;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.sources.Sources;
import org.tsunagaru.reference.store.Spaces;

/** Answer requests as the NGSIv2 specification says. */
public final class NgsiV2 {

  private static final String ROOT = "/v2";
  private static final String CORRELATOR = "Fiware-Correlator";

  private final Spaces spaces;
  private final Vocabulary vocabulary;
  private final InstantSource clock;
  private final Seeded defects;
  private final Problem problem;
  private final List<Route<Call>> routes;

  /** Serve the entities of some tenants, here and elsewhere, and their subscriptions. */
  public NgsiV2(
      Spaces spaces,
      Subscribers subscribers,
      Sources sources,
      Vocabulary vocabulary,
      InstantSource clock,
      Seeded defects) {
    this.spaces = spaces;
    this.vocabulary = vocabulary;
    this.clock = clock;
    this.defects = defects;
    this.problem = new Problem(defects);
    this.routes = routes(new SubscriptionsResource(subscribers), sources);
  }

  /** Tell whether a request is for this API. */
  public boolean serves(Request request) {
    return request.path().equals(ROOT) || request.path().startsWith(ROOT + "/");
  }

  /** Answer one request. */
  public Response answer(Request request) {
    String correlator = request.header(CORRELATOR).orElse(UUID.randomUUID().toString());
    Response response = Refusal.unless(() -> routed(request, correlator), problem::response);
    return response.with(CORRELATOR, correlator);
  }

  private Response routed(Request request, String correlator) {
    String below = request.path().substring(ROOT.length()).replaceFirst("/$", "");
    List<String> path = List.of(below.replaceFirst("^/", "").split("/", -1));
    boolean rootless = path.get(0).isEmpty() && defects.on("entry-point-missing");
    for (Route<Call> route : rootless ? List.<Route<Call>>of() : routes) {
      Optional<Map<String, String>> variables = route.match(path);
      if (variables.isPresent()) {
        return dispatched(request, correlator, route, variables.get());
      }
    }
    throw Fault.badData("Service not found. Check your URL as probably it is wrong.");
  }

  private Response dispatched(
      Request request, String correlator, Route<Call> route, Map<String, String> variables) {
    Function<Call, Response> method = route.methods().get(request.method());
    if (method == null) {
      return refused(route);
    }
    boolean value = route.segments().get(route.segments().size() - 1).equals("value");
    Optional<String> acceptable =
        value
            ? new Accepted(request).choose(Accepted.JSON, Accepted.TEXT)
            : new Accepted(request).choose(Accepted.JSON);
    if (acceptable.isEmpty() && !defects.on("any-format-asked-for-answered")) {
      throw new Fault(
          Fault.Kind.NOT_ACCEPTABLE,
          "acceptable MIME types: application/json" + (value ? ", text/plain" : ""));
    }
    Call call = new Call(request, correlator, variables, spaces, vocabulary, clock, defects);
    call.check();
    return method.apply(call);
  }

  private Response refused(Route<Call> route) {
    String known = String.join(", ", new TreeSet<>(route.methods().keySet()));
    Response refused = problem.response(new Fault(Fault.Kind.NO_METHOD, "method not allowed"));
    return defects.on("methods-of-resource-untold") ? refused : refused.with("Allow", known);
  }

  private static Response entryPoint() {
    var resources = Json.object();
    for (String name : List.of("entities", "types", "subscriptions", "registrations")) {
      resources.put(name + "_url", ROOT + "/" + name);
    }
    return Reading.answer(resources);
  }

  private static List<Route<Call>> routes(SubscriptionsResource subscriptions, Sources sources) {
    var entities = new EntitiesResource();
    var entity = new EntityResource(sources);
    var registrations = new RegistrationsResource(sources);
    var attributes = new AttributesResource();
    var attribute = new AttributeResource();
    var batch = new BatchResource();
    var types = new TypesResource();
    return List.of(
        Route.of("", Map.of("GET", call -> entryPoint())),
        Route.of("entities", Map.of("POST", entities::create, "GET", entities::list)),
        Route.of("entities/:id", Map.of("GET", entity::retrieve, "DELETE", entity::delete)),
        Route.of(
            "entities/:id/attrs",
            Map.of(
                "GET", attributes::retrieve,
                "POST", attributes::append,
                "PATCH", attributes::update,
                "PUT", attributes::replace)),
        Route.of(
            "entities/:id/attrs/:attribute",
            Map.of(
                "GET", attribute::retrieve,
                "PUT", attribute::update,
                "DELETE", attribute::delete)),
        Route.of(
            "entities/:id/attrs/:attribute/value",
            Map.of("GET", attribute::value, "PUT", attribute::updateValue)),
        Route.of("op/update", Map.of("POST", batch::update)),
        Route.of("op/notify", Map.of("POST", batch::notify)),
        Route.of("op/query", Map.of("POST", new PostedQueryResource()::query)),
        Route.of(
            "registrations", Map.of("POST", registrations::create, "GET", registrations::list)),
        Route.of(
            "registrations/:id",
            Map.of("GET", registrations::retrieve, "DELETE", registrations::delete)),
        Route.of("types", Map.of("GET", types::list)),
        Route.of("types/:type", Map.of("GET", types::retrieve)),
        Route.of(
            "subscriptions", Map.of("POST", subscriptions::create, "GET", subscriptions::list)),
        Route.of(
            "subscriptions/:id",
            Map.of(
                "GET", subscriptions::retrieve,
                "PATCH", subscriptions::update,
                "DELETE", subscriptions::delete)));
  }
}
