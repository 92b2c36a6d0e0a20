package org.tsunagaru.reference.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;

/** What every request passes and every answer carries, whichever API is asked. */
public final class Front {

  private static final String STACK =
      "Traceback (most recent call last):\n  File \"/srv/city/broker.py\", line 42, in find\n";

  private static final Pattern RESOURCE =
      Pattern.compile("/(?:entities|types|attributes|subscriptions|entityOperations|op)(?:/|$)");

  private final List<Function<Request, Optional<Response>>> services;
  private final Optional<Gate> gate;
  private final Function<Request, Response> apis;
  private final Seeded defects;

  /**
   * Stand before some APIs.
   *
   * @param services what is open to everybody; each answers what is for it
   * @param gate who gets in; absent where everybody does
   * @param apis answers the rest
   */
  public Front(
      List<Function<Request, Optional<Response>>> services,
      Optional<Gate> gate,
      Function<Request, Response> apis,
      Seeded defects) {
    this.services = services;
    this.gate = gate;
    this.apis = apis;
    this.defects = defects;
  }

  /** Answer a request. */
  public Response answer(Request request) {
    return finished(request, routed(request));
  }

  private Response routed(Request request) {
    if (request.method().equals("TRACE") && defects.on("requests-echoed")) {
      return Response.of(200, "message/http", String.valueOf(new TreeMap<>(request.headers())));
    }
    for (Function<Request, Optional<Response>> service : services) {
      Optional<Response> answer = service.apply(request);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    return gate.flatMap(one -> one.refusal(request)).orElseGet(() -> behind(request));
  }

  private Response behind(Request request) {
    Response answer = apis.apply(asMeant(request));
    boolean refused = request.method().equals("POST") && answer.status() == 400;
    return refused && defects.on("broken-documents-break-it") && !isJson(request.body())
        ? Gate.worded(request, 500, "InternalError", "Something went wrong.")
        : answer;
  }

  private Response amiss(Request request, Response answer) {
    boolean versioned = request.path().matches("/(?:ngsi-ld/)?v\\d+/.*");
    boolean welcomed =
        versioned ? defects.on("any-version-served") : defects.on("nowhere-welcomed");
    if (answer.status() == 404 && welcomed && request.path().split("/", -1).length < 5) {
      return Response.of(200, "application/json", "[]");
    }
    if (request.path().matches("/v2/entities/[^/]+") && defects.on("json-called-text")) {
      return answer.without("Content-Type").with("Content-Type", "text/plain");
    }
    return answer.status() == 400 && defects.on("errors-as-web-page")
        ? Response.of(400, "text/html", "<html><body>Bad Request</body></html>")
        : answer;
  }

  /** Tell each client how often it may ask, and that what it read may be old the next moment. */
  private Response announced(Request request, Response answer) {
    Response told = answer;
    boolean ld = request.path().startsWith("/ngsi-ld/");
    if (!(ld && defects.on("limits-untold"))) {
      told = told.with("X-RateLimit-Limit", "1000").with("X-RateLimit-Reset", "1");
    }
    boolean read = request.method().equals("GET") && answer.status() == 200;
    return read
            && !(ld && defects.on("caching-untold"))
            && !told.headers().containsKey("Cache-Control")
        ? told.with("Cache-Control", "no-cache")
        : told;
  }

  private static boolean isJson(String body) {
    try {
      Json.parse(body);
      return true;
    } catch (Fault e) {
      return false;
    }
  }

  /** A sound platform takes a method for what it is. */
  private Request asMeant(Request request) {
    Optional<String> other = request.header("X-HTTP-Method-Override");
    return other.isEmpty() || !defects.on("methods-overridden")
        ? request
        : new Request(other.get(), request.path(), Map.of(), request.headers(), request.body());
  }

  private Response finished(Request request, Response answer) {
    Response whole = announced(request, amiss(request, answer));
    boolean nowhere = answer.status() == 404 && !RESOURCE.matcher(request.path()).find();
    if (nowhere && defects.on("errors-with-code")) {
      whole = new Response(whole.status(), whole.headers(), whole.body() + STACK);
    }
    if (answer.status() == 404 && defects.on("errors-with-version")) {
      whole = whole.with("Server", "CityServer/4.2.1");
    }
    Optional<String> origin = request.header("Origin");
    if (origin.isPresent() && defects.on("any-page-let-in")) {
      return whole
          .with("Access-Control-Allow-Origin", origin.get())
          .with("Access-Control-Allow-Credentials", "true");
    }
    return origin.isPresent() ? whole.with("Access-Control-Allow-Origin", "*") : whole;
  }
}
