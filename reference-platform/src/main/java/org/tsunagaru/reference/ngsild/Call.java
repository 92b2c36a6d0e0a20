package org.tsunagaru.reference.ngsild;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Crossing;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;
import org.tsunagaru.reference.store.Space;
import org.tsunagaru.reference.store.Spaces;

/** One request on its way through a resource, with what all resources need of it. */
final class Call {

  private static final Set<String> UNSUPPORTED =
      Set.of("scopeQ", "csf", "join", "joinLevel", "containedBy", "entityMap", "jsonKeys");

  private final Request request;
  private final Map<String, String> variables;
  private final Spaces spaces;
  private final ContextNegotiation negotiation;
  private final Instant now;
  private final Seeded defects;

  Call(
      Request request,
      Map<String, String> variables,
      Spaces spaces,
      ContextNegotiation negotiation,
      InstantSource clock,
      Seeded defects) {
    this.request = request;
    this.variables = variables;
    this.spaces = spaces;
    this.negotiation = negotiation;
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.defects = defects;
  }

  Request request() {
    return request;
  }

  Instant now() {
    return now;
  }

  Seeded defects() {
    return defects;
  }

  /** Return the tenant that is addressed, empty for the default tenant. */
  String tenant() {
    return request.header("NGSILD-Tenant").orElse("");
  }

  /** Return the entities of the tenant, which must be there. */
  Space space() {
    return spaces
        .find(tenant())
        .orElseThrow(() -> new Fault(Fault.Kind.NO_TENANT, "There is no tenant " + tenant() + "."));
  }

  /** Return the entities of the tenant as lists show them. */
  List<Entity> listed() {
    Crossing crossing = Crossing.toNgsiLd(defects);
    return space().listed().stream().filter(entity -> !crossing.hides(entity)).toList();
  }

  /** Return the entities of the tenant, which is made if it is new; clause 5.5.10. */
  Space openSpace() {
    return spaces.open(tenant());
  }

  /** Return the spaces of all tenants. */
  Iterable<Space> allSpaces() {
    return spaces.all();
  }

  /** Return the identifier in the path. */
  String id() {
    return Names.requireUri(variable("id"), "The identifier");
  }

  /** Return a part of the path. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** Return the attribute in the path, expanded. */
  String attribute(Terms terms) {
    return terms.expand(Names.requireName(variable("attribute")));
  }

  /** Return the terms of a request without a body. */
  Terms terms() {
    return negotiation.fromLink(request);
  }

  /** Return the body with its terms. */
  Body body() {
    return negotiation.body(request);
  }

  /** Choose the media type of the answer. */
  Media media(boolean geo) {
    List<Media> acceptable = Media.acceptable(request.headers("Accept"), geo);
    if (acceptable.isEmpty() && !defects.on("any-accept-served")) {
      throw new Fault(Fault.Kind.NOT_ACCEPTABLE, "Nothing of what is accepted can be served.");
    }
    return acceptable.isEmpty() ? Media.JSON : acceptable.get(0);
  }

  /** Refuse parameters other than these, clause 6.3.20. */
  void allow(String... parameters) {
    Set<String> unknown = new HashSet<>(request.query().keySet());
    unknown.removeAll(Set.of(parameters));
    unknown.remove("local");
    for (String name : unknown) {
      if (UNSUPPORTED.contains(name)) {
        throw new Fault(Fault.Kind.NOT_SUPPORTED, "The parameter " + name + " is not supported.");
      }
      if (defects.on("unknown-parameter-accepted")) {
        continue;
      }
      throw Fault.invalidRequest("The parameter " + name + " does not belong to this operation.");
    }
  }

  /** Return the values of a parameter that is a list, or nothing when it is not given. */
  Optional<List<String>> list(String parameter) {
    return request.parameter(parameter).map(text -> Arrays.asList(text.split(",", -1)));
  }

  /** Return the options, which must be among these. */
  Set<String> options(String... known) {
    Set<String> options = new HashSet<>(list("options").orElse(List.of()));
    for (String option : options) {
      if (!List.of(known).contains(option)) {
        throw Fault.invalidRequest("The option " + option + " does not belong to this operation.");
      }
    }
    return options;
  }

  /** Return a parameter that is true or false, false when it is not given. */
  boolean flag(String parameter) {
    String text = request.parameter(parameter).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw Fault.invalidRequest("The parameter " + parameter + " is true or false.");
    }
    return text.equals("true");
  }

  /** Return a parameter that is a natural number or zero. */
  int number(String parameter, int otherwise) {
    Optional<String> text = request.parameter(parameter);
    if (text.isPresent() && !text.get().matches("\\d{1,9}")) {
      throw Fault.badData("The parameter " + parameter + " is a number of zero or more.");
    }
    return text.map(Integer::parseInt).orElse(otherwise);
  }
}
