package org.tsunagaru.reference.ngsild;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.tsunagaru.reference.http.Refusal;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.http.Route;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.jsonld.Contexts;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.sources.Sources;
import org.tsunagaru.reference.store.Spaces;
import org.tsunagaru.reference.subscription.Subscriptions;

/** Answer requests as the HTTP binding of NGSI-LD says, clause 6. */
public final class NgsiLd {

  private static final String ROOT = "/ngsi-ld/v1/";

  private final Spaces spaces;
  private final ContextNegotiation negotiation;
  private final InstantSource clock;
  private final Seeded defects;
  private final Problem problem;
  private final List<Route<Call>> routes;

  /** Serve the entities of some tenants, here and elsewhere, and their subscriptions. */
  public NgsiLd(
      Spaces spaces,
      Subscriptions subscriptions,
      Sources sources,
      Contexts contexts,
      InstantSource clock,
      Seeded defects) {
    this.spaces = spaces;
    this.negotiation = new ContextNegotiation(contexts, defects);
    this.clock = clock;
    this.defects = defects;
    this.problem = new Problem(defects);
    this.routes = routes(contexts, new SubscriptionsResource(subscriptions), sources);
  }

  /** Answer one request. */
  public Response answer(Request request) {
    Response response = Refusal.unless(() -> routed(request), problem::response);
    Optional<String> tenant = request.header("NGSILD-Tenant");
    return tenant.isPresent() && !defects.on("tenant-header-not-echoed")
        ? response.with("NGSILD-Tenant", tenant.get())
        : response;
  }

  private Response routed(Request request) {
    if (request.path().startsWith(ROOT)) {
      String below = request.path().substring(ROOT.length()).replaceAll("/$", "");
      List<String> path = List.of(below.split("/", -1));
      for (Route<Call> route : routes) {
        Optional<Map<String, String>> variables = route.match(path);
        if (variables.isPresent()) {
          return dispatched(request, route, variables.get());
        }
      }
    }
    throw Fault.notFound("There is no such resource: " + request.path());
  }

  private Response dispatched(Request request, Route<Call> route, Map<String, String> variables) {
    Function<Call, Response> method = route.methods().get(request.method());
    if (method != null) {
      return method.apply(new Call(request, variables, spaces, negotiation, clock, defects));
    }
    String known = String.join(", ", new TreeSet<>(route.methods().keySet()));
    Response refused =
        problem.response(
            new Fault(Fault.Kind.NO_METHOD, "This resource knows only " + known + "."));
    return defects.on("allowed-methods-untold") ? refused : refused.with("Allow", known);
  }

  private static List<Route<Call>> routes(
      Contexts contexts, SubscriptionsResource subscriptions, Sources sources) {
    var entities = new EntitiesResource();
    var query = new QueryResource();
    var entity = new EntityResource(contexts.core(), sources);
    var attributes = new AttributesResource();
    var attribute = new AttributeResource();
    var batch = new BatchResource();
    var types = new TypesResource();
    var names = new AttributeNamesResource();
    var registrations = new SourcesResource(sources);
    return List.of(
        Route.of("entities", Map.of("POST", entities::create, "GET", query::get)),
        Route.of(
            "entities/:id",
            Map.of(
                "GET", entity::retrieve,
                "PUT", entity::replace,
                "PATCH", entity::merge,
                "DELETE", entity::delete)),
        Route.of(
            "entities/:id/attrs", Map.of("POST", attributes::append, "PATCH", attributes::update)),
        Route.of(
            "entities/:id/attrs/:attribute",
            Map.of(
                "PATCH", attribute::partialUpdate,
                "PUT", attribute::replace,
                "DELETE", attribute::delete)),
        Route.of("temporal/entities/:id", Map.of("GET", new TemporalResource()::retrieve)),
        Route.of("entityOperations/create", Map.of("POST", batch::create)),
        Route.of("entityOperations/upsert", Map.of("POST", batch::upsert)),
        Route.of("entityOperations/update", Map.of("POST", batch::update)),
        Route.of("entityOperations/merge", Map.of("POST", batch::merge)),
        Route.of("entityOperations/delete", Map.of("POST", batch::delete)),
        Route.of("entityOperations/query", Map.of("POST", query::post)),
        Route.of("csourceRegistrations", Map.of("POST", registrations::create)),
        Route.of(
            "csourceRegistrations/:id",
            Map.of("GET", registrations::retrieve, "DELETE", registrations::delete)),
        Route.of("types", Map.of("GET", types::list)),
        Route.of("types/:type", Map.of("GET", types::retrieve)),
        Route.of("attributes", Map.of("GET", names::list)),
        Route.of("attributes/:attribute", Map.of("GET", names::retrieve)),
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
