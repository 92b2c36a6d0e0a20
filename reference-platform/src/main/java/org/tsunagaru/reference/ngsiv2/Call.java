package org.tsunagaru.reference.ngsiv2;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.Revision;
import org.tsunagaru.reference.ngsiv2.document.Syntax;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.ngsiv2.query.ServicePaths;
import org.tsunagaru.reference.representation.Crossing;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;
import org.tsunagaru.reference.store.Origin;
import org.tsunagaru.reference.store.Space;
import org.tsunagaru.reference.store.Spaces;
import tools.jackson.databind.JsonNode;

/** One request on its way through a resource, with what all resources need of it. */
final class Call {

  private static final int LONGEST_BODY = 1024 * 1024;
  private static final Set<String> OPTIONS =
      Set.of(
          "count",
          "keyValues",
          "values",
          "unique",
          "append",
          "upsert",
          "overrideMetadata",
          "forcedUpdate",
          "noAttrDetail",
          "skipForwarding",
          "flowControl",
          "dateCreated",
          "dateModified");

  /** Parameters that need characters which are forbidden elsewhere. */
  private static final Set<String> FREE =
      Set.of("q", "mq", "georel", "coords", "idPattern", "typePattern");

  private final Request request;
  private final String correlator;
  private final Map<String, String> variables;
  private final Spaces spaces;
  private final Vocabulary vocabulary;
  private final Instant now;
  private final Seeded defects;
  private final Set<String> options;

  Call(
      Request request,
      String correlator,
      Map<String, String> variables,
      Spaces spaces,
      Vocabulary vocabulary,
      InstantSource clock,
      Seeded defects) {
    this.request = request;
    this.correlator = correlator;
    this.variables = variables;
    this.spaces = spaces;
    this.vocabulary = vocabulary;
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    this.defects = defects;
    this.options = new HashSet<>(list("options").orElse(List.of()));
  }

  /**
   * Refuse what no resource takes.
   *
   * @throws Fault of kind bad data
   */
  void check() {
    Syntax syntax = new Syntax(defects);
    if (!defects.on("forbidden-characters-in-address-accepted")) {
      variables.values().forEach(value -> syntax.plain(value, "URI"));
      syntax.address(variables.getOrDefault("id", ""));
    }
    for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
      for (String value : parameter.getValue()) {
        if (value.isEmpty() && !defects.on("empty-parameter-accepted")) {
          throw Fault.badData("Empty right-hand-side for URI param /" + parameter.getKey() + "/");
        }
        if (!FREE.contains(parameter.getKey())) {
          syntax.plain(value, "URI parameter " + parameter.getKey());
        }
      }
    }
    if (!OPTIONS.containsAll(options)) {
      throw Fault.badData("Invalid value for URI param /options/");
    }
    tenant();
    paths("/#");
  }

  Request request() {
    return request;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Instant now() {
    return now;
  }

  Seeded defects() {
    return defects;
  }

  /** Return a part of the path. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** Return a parameter. */
  Optional<String> parameter(String name) {
    return request.parameter(name);
  }

  /** Return the values of a parameter that is a list, or nothing when it is not given. */
  Optional<List<String>> list(String name) {
    return request.parameter(name).map(text -> Arrays.asList(text.split(",", -1)));
  }

  /** Tell whether an option is asked for. */
  boolean option(String name) {
    return options.contains(name);
  }

  /** Return the tenant that is addressed, empty for the default tenant. */
  String tenant() {
    String tenant = request.header("Fiware-Service").orElse("").toLowerCase(Locale.ROOT);
    if (defects.on("service-ignored")) {
      return "";
    }
    boolean lax = defects.on("service-name-unchecked");
    if (!tenant.matches("[a-z0-9_]{0,50}") && !lax) {
      throw Fault.badData("bad characters or length of tenant name in Fiware-Service");
    }
    return tenant;
  }

  /** Return the service paths of the request, or those that hold when it names none. */
  ServicePaths paths(String otherwise) {
    return ServicePaths.parse(request.header("Fiware-ServicePath"), otherwise, defects);
  }

  /** Return the path that a change is about. */
  String path() {
    return paths("/").single();
  }

  /** Return the entities that can be read. */
  List<Entity> entities() {
    return entities(false);
  }

  /** Return the entities that can be read, of all tenants where that is asked for. */
  List<Entity> entities(boolean everywhere) {
    ServicePaths paths = paths("/#");
    Stream<Space> read = everywhere ? spaces.all().stream() : spaces.find(tenant()).stream();
    Crossing crossing = Crossing.toNgsiV2(defects);
    return read.flatMap(space -> space.all().stream())
        .filter(entity -> !crossing.hides(entity))
        .filter(entity -> paths.cover(entity.path()))
        .toList();
  }

  /** Return the entities that can be read as lists show them. */
  List<Entity> listed() {
    List<Entity> readable = entities();
    return spaces.find(tenant()).map(space -> space.listed(readable)).orElse(List.of());
  }

  /** Return where entities are changed. */
  Space space() {
    Origin origin =
        new Origin(Optional.of(correlator), request.header("X-Auth-Token"), option("forcedUpdate"));
    return spaces.open(tenant()).from(origin);
  }

  /** Find the one entity in the path that can be read. */
  Entity readable() {
    return one(entities());
  }

  /** Find the one entity in the path that can be changed. */
  Entity changeable() {
    String path = path();
    return one(space().all().stream().filter(e -> e.path().equals(path)).toList());
  }

  /** Tell whether nothing has the identifier in the path. */
  boolean isUnknown() {
    return entities().stream().noneMatch(entity -> entity.id().equals(variable("id")));
  }

  private Entity one(List<Entity> entities) {
    Optional<String> type = request.parameter("type").map(vocabulary::full);
    boolean any = defects.on("ambiguous-identifier-answers-first");
    if (type.isPresent() && defects.on("type-ignored-for-one-entity")) {
      type = Optional.empty();
      any = true;
    }
    any |= defects.on("identifier-matched-by-its-beginning");
    Optional<String> wanted = type;
    List<Entity> found =
        entities.stream()
            .filter(this::isMeant)
            .filter(entity -> wanted.map(entity.types()::contains).orElse(true))
            .toList();
    if (found.isEmpty()) {
      throw noEntity();
    }
    if (found.size() > 1 && !any) {
      throw ambiguous();
    }
    return found.get(0);
  }

  private boolean isMeant(Entity entity) {
    return defects.on("identifier-matched-by-its-beginning")
        ? entity.id().startsWith(variable("id"))
        : entity.id().equals(variable("id"));
  }

  /** Refuse to choose among entities. */
  static Fault ambiguous() {
    return new Fault(
        Fault.Kind.AMBIGUOUS, "More than one matching entity. Please refine your query");
  }

  /** Refuse to speak of an entity that is not there. */
  static Fault noEntity() {
    return Fault.notFound("The requested entity has not been found. Check type and id");
  }

  /** Return what applies changes as the options say. */
  Revision revision() {
    return new Revision(vocabulary, now, option("overrideMetadata"), defects);
  }

  /** Read a body that is JSON. */
  JsonNode json() {
    requireType(Accepted.JSON);
    return Json.parse(body());
  }

  /** Return the body, which must have a length that is told and sensible. */
  String body() {
    String length = request.header("Content-Length").orElse("0");
    if (length.equals("0")) {
      throw new Fault(
          Fault.Kind.LENGTH_REQUIRED, "Zero/No Content-Length in PUT/POST/PATCH request");
    }
    if (length.length() > 9 || Integer.parseInt(length) > LONGEST_BODY) {
      throw new Fault(Fault.Kind.TOO_LARGE, "payload size: " + length + ", max size: 1048576");
    }
    return request.body();
  }

  /** Return the media type of the body. */
  String type() {
    String header = request.header("Content-Type").orElse("");
    return header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  private void requireType(String wanted) {
    if (!type().equals(wanted) && !defects.on("body-of-any-format-accepted")) {
      throw new Fault(Fault.Kind.UNSUPPORTED_MEDIA, "not supported content type: " + type());
    }
  }
}
