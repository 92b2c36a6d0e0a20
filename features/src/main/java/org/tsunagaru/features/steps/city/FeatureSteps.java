package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Absent;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Identifiers;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.format.Format;
import tools.jackson.databind.JsonNode;

/**
 * What a map program finds at a service of features, by OGC API - Features - Part 1: Core 1.0 (OGC
 * 17-069).
 */
public final class FeatureSteps {

  private static final int MOST_COLLECTIONS = 10;
  private static final int MOST_FEATURES = 100;
  private static final double SLACK = 0.001;
  private static final Pattern CORE =
      Pattern.compile("http://www\\.opengis\\.net/spec/ogcapi-features-1/1\\.0(\\.\\d)?/conf/core");
  private static final Pattern SYSTEM =
      Pattern.compile(
          "https?://www\\.opengis\\.net/def/crs/.+|urn:ogc:def:crs:.+|EPSG:\\d+|\\[?EPSG:.*");
  private static final Pattern GEO_JSON =
      Pattern.compile("application/(geo\\+json|vnd\\.geo\\+json|json)");

  /** A collection, and what came when its features were fetched. */
  private record Collection(JsonNode described, Answer items) {

    String id() {
      return described.path("id").asString("?");
    }

    List<JsonNode> features() {
      return Endpoints.document(items).path("features").valueStream().toList();
    }
  }

  private final Scene scene;
  private final Endpoints endpoints;
  private final Conversation talk;
  private JsonNode conformance = Json.read("{}");
  private List<JsonNode> described = List.of();
  private final List<Collection> collections = new ArrayList<>();

  /** Look at the features of a scene's platform. */
  public FeatureSteps(Scene scene, Endpoints endpoints, Conversation talk) {
    this.scene = scene;
    this.endpoints = endpoints;
    this.talk = talk;
  }

  /** Read the landing page, what the service conforms to, and its collections. */
  @When("a map program asks the service of features what it offers")
  public void asksWhatItOffers() {
    JsonNode landing = Endpoints.document(talk.heard(read(root())));
    conformance = Endpoints.document(read(linked(landing, "conformance", "/conformance")));
    described =
        Endpoints.document(read(linked(landing, "data", "/collections")))
            .path("collections")
            .valueStream()
            .limit(MOST_COLLECTIONS)
            .toList();
  }

  /** Read the first features of the first collections. */
  @When("a map program fetches the features of each collection")
  public void fetches() {
    asksWhatItOffers();
    for (JsonNode one : described) {
      URI items = linked(one, "items", "/collections/" + encoded(one.path("id")) + "/items");
      String separator = items.getQuery() == null ? "?" : "&";
      collections.add(
          new Collection(one, read(URI.create(items + separator + "limit=" + MOST_FEATURES))));
    }
  }

  /** Expect the standard's own name of its core. */
  @Then("it is a service by OGC API Features")
  public void byStandard() {
    Conversation.expect(
        conformance
            .path("conformsTo")
            .valueStream()
            .anyMatch(one -> CORE.matcher(one.asString("")).matches()),
        new Text(
            "The service does not say that it is one by OGC API Features",
            "OGC API Features によるサービスであると示されていない"),
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        Json.shortened(Json.write(conformance)));
  }

  /** Expect collections that can be told apart. */
  @Then("it has collections of features")
  public void hasCollections() {
    Conversation.expect(
        !described.isEmpty()
            && described.stream().noneMatch(one -> one.path("id").asString("").isBlank()),
        new Text("There are no collections with an identifier", "識別子を持つコレクションがない"),
        "collections",
        Json.shortened(described.toString()));
  }

  /** Expect valid GeoJSON. */
  @Then("each comes as valid GeoJSON")
  public void comesAsGeoJson() {
    hasCollections();
    for (Collection one : collections) {
      Conversation.expect(
          one.items().succeeded()
              && GEO_JSON.matcher(one.items().mediaType()).matches()
              && Endpoints.document(one.items()).path("features").isArray(),
          new Text("Features do not come as GeoJSON", "地物がGeoJSONで返らない"),
          "application/geo+json",
          one.items().line() + " " + one.items().mediaType());
      List<String> wrong = errors(one.items());
      Conversation.expect(
          wrong.isEmpty(), new Text("The GeoJSON is not valid", "GeoJSONが正しくない"), one.id(), wrong);
    }
  }

  /** Expect a reference system by one of the names that these have. */
  @Then("each collection declares its reference system")
  public void declaresSystem() {
    for (JsonNode one : described) {
      Conversation.expect(
          systems(one).anyMatch(name -> SYSTEM.matcher(name).matches()),
          new Text("A collection does not declare its reference system", "座標参照系を示さないコレクションがある"),
          "http://www.opengis.net/def/crs/…",
          one.path("id").asString("?") + " " + systems(one).toList());
    }
    hasCollections();
  }

  /** Expect places within the bounds that the collection declares. */
  @Then("each feature lies where its collection says")
  public void liesWithin() {
    List<Collection> bounded =
        some().stream().filter(one -> Bounds.of(one.described()).isPresent()).toList();
    if (bounded.isEmpty()) {
      throw new NotApplicable(new Text("No collection declares its bounds", "範囲を示すコレクションがない"));
    }
    for (Collection one : bounded) {
      Bounds bounds = Bounds.of(one.described()).orElseThrow();
      List<String> outside =
          one.features().stream()
              .filter(feature -> !bounds.hold(feature.path("geometry"), SLACK))
              .map(feature -> Json.shortened(Json.write(feature.path("geometry"))))
              .limit(3)
              .toList();
      Conversation.expect(
          outside.isEmpty(),
          new Text("Features lie outside the bounds of their collection", "コレクションの示す範囲の外にある地物がある"),
          bounds,
          outside);
    }
  }

  /** Expect identifiers, each once. */
  @Then("each feature has an identifier of its own")
  public void identified() {
    for (Collection one : some()) {
      Set<String> seen = new HashSet<>();
      List<String> amiss =
          one.features().stream()
              .map(feature -> feature.path("id").asString(""))
              .filter(id -> id.isBlank() || !seen.add(id))
              .limit(3)
              .toList();
      Conversation.expect(
          amiss.isEmpty(),
          new Text("Features have no identifier, or share one", "識別子のない地物、または識別子を共有する地物がある"),
          one.id(),
          amiss);
    }
  }

  /** Expect identifiers that outlast a machine. */
  @Then("no identifier of a feature names a machine")
  public void noMachines() {
    Identifiers identifiers = new Identifiers(scene.platform().endpoints().values());
    List<String> amiss =
        some().stream()
            .flatMap(one -> one.features().stream())
            .map(feature -> feature.path("id").asString(""))
            .filter(identifiers::nameMachine)
            .limit(3)
            .toList();
    Conversation.expect(
        amiss.isEmpty(),
        new Text("An identifier has the address of a machine in it", "機器のアドレスを含む識別子がある"),
        "-",
        amiss);
  }

  /** Expect to get the first feature of each collection by its identifier. */
  @Then("each can be looked up by its identifier")
  public void lookedUp() {
    for (Collection one : some()) {
      JsonNode id = one.features().get(0).path("id");
      Answer answer =
          read(
              URI.create(
                  root()
                      + "/collections/"
                      + encoded(one.described().path("id"))
                      + "/items/"
                      + encoded(id)));
      Conversation.expect(
          Endpoints.document(answer).path("id").asString("").equals(id.asString("")),
          new Text("A feature is not found by its identifier", "識別子で地物が見つからない"),
          id.asString(""),
          answer.line() + " " + Json.shortened(answer.text()));
    }
  }

  /** Return the collections that have features; how they come is another requirement's business. */
  private List<Collection> some() {
    List<Collection> some = collections.stream().filter(one -> !one.features().isEmpty()).toList();
    if (some.isEmpty() && collections.stream().anyMatch(one -> !one.items().succeeded())) {
      throw new SceneNotSet(
          new Text("The features of no collection can be fetched", "どのコレクションの地物も取得できない"),
          Optional.of("CITY-DM-40"));
    }
    if (some.isEmpty()) {
      throw new Absent(new Text("No collection has a feature", "地物のあるコレクションがない"));
    }
    return some;
  }

  private static Stream<String> systems(JsonNode collection) {
    return Stream.of(
            collection.path("crs").valueStream(),
            Stream.of(collection.path("storageCrs")),
            Stream.of(collection.path("extent").path("spatial").path("crs")))
        .flatMap(names -> names)
        .map(name -> name.asString(""))
        .filter(name -> !name.isEmpty());
  }

  private static List<String> errors(Answer answer) {
    List<Finding> findings = new ArrayList<>();
    byte[] bytes = answer.body().bytes();
    Validator.builder()
        .as(Format.GEOJSON)
        .build()
        .validate(new Source(answer.url(), () -> new ByteArrayInputStream(bytes)), findings::add);
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(finding -> finding.pointer() + ": " + finding.message().en())
        .limit(5)
        .toList();
  }

  private String root() {
    return endpoints.need("features").toString().replaceFirst("/$", "");
  }

  private Answer read(String url) {
    return read(URI.create(url));
  }

  private Answer read(URI url) {
    return scene.send(Endpoints.reading(url, "application/geo+json, application/json;q=0.9"));
  }

  /** Follow a link to one of the platform's servers, or take the path that the standard has. */
  private URI linked(JsonNode from, String relation, String otherwise) {
    Optional<URI> link =
        from.path("links")
            .valueStream()
            .filter(one -> one.path("rel").asString("").equals(relation))
            .filter(one -> one.path("type").asString("json").contains("json"))
            .flatMap(
                one ->
                    endpoints
                        .served(endpoints.need("features"), one.path("href").asString(""))
                        .stream())
            .findFirst();
    return link.orElseGet(() -> URI.create(root() + otherwise));
  }

  private static String encoded(JsonNode id) {
    return URLEncoder.encode(id.asString(""), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
