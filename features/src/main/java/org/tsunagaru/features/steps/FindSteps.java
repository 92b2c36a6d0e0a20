package org.tsunagaru.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finding entities over NGSI-LD by type, identifier, value and place. */
public final class FindSteps {

  private static final Map<String, double[]> PLACES =
      Map.of(
          "Kyoto station", new double[] {135.7588, 34.9858},
          "Nijo castle", new double[] {135.7480, 35.0142},
          "Osaka castle", new double[] {135.5262, 34.6873});

  private static final Map<String, String> OSAKA =
      Map.of(
          "georel", "within",
          "geometry", "Polygon",
          "coordinates", "[[[135.4,34.6],[135.6,34.6],[135.6,34.8],[135.4,34.8],[135.4,34.6]]]");

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;
  private final Things things;
  private Supplier<Answer> question;
  private List<List<String>> pages = List.of();
  private final List<Boolean> linksToNext = new ArrayList<>();

  /** Ask the platform of a scene. */
  public FindSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
    this.things = new Things(scene.names());
    this.question = talk::answer;
  }

  /** Publish three shelters. */
  @Given("shelters for {int}, {int} and {int} people the city has published")
  public void shelters(int first, int second, int third) {
    publish(
        List.of(first, second, third).stream()
            .map(capacity -> things.shelter("for" + capacity, capacity, 135.76, 35.0))
            .toList());
  }

  /** Publish any number of shelters. */
  @Given("{int} shelters the city has published")
  public void shelters(int number) {
    List<Thing> many = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      many.add(things.shelter("no" + i, 100 * i, 135.76, 35.0));
    }
    publish(many);
  }

  /** Publish shelters at known places. */
  @Given("shelters at Kyoto station, at Nijo castle and at Osaka castle")
  public void sheltersAtPlaces() {
    publish(
        PLACES.entrySet().stream()
            .map(
                place ->
                    things.shelter(
                        place.getKey().replace(' ', '-'),
                        100,
                        place.getValue()[0],
                        place.getValue()[1]))
            .toList());
  }

  /** Ask without any selection. */
  @When("a service asks for everything at once")
  public void askEverything() {
    ask(() -> api.get("/entities", Map.of()));
  }

  /** Ask by type. */
  @When("a service asks for all of that type")
  public void askType() {
    ask(Map.of());
  }

  /** Ask by identifiers. */
  @When("a service asks for those with the identifiers of the first and the last")
  public void askIdentifiers() {
    List<Thing> many = talk.things();
    ask(Map.of("id", many.get(0).id() + "," + many.get(many.size() - 1).id()));
  }

  /** Ask by a condition on values. */
  @When("a service asks for those with {string}")
  public void askCondition(String condition) {
    ask(Map.of("q", condition));
  }

  /** Ask by distance. */
  @When("a service asks for those within {int} kilometres of Kyoto station")
  public void askNear(int kilometres) {
    ask(
        Map.of(
            "georel", "near;maxDistance==" + kilometres * 1000,
            "geometry", "Point",
            "coordinates", "[135.7588,34.9858]"));
  }

  /** Ask by area. */
  @When("a service asks for those inside the city of Osaka")
  public void askWithin() {
    ask(OSAKA);
  }

  /** Ask for what is near without a place. */
  @When("a service asks for those near a place it does not name")
  public void askNowhere() {
    ask(Map.of("georel", "near;maxDistance==1000"));
  }

  /** Ask page by page, following offsets until a page is not full. */
  @When("a service reads all of that type in pages of {int}")
  public void askPages(int size) {
    List<List<String>> read = new ArrayList<>();
    for (int offset = 0; offset <= 10 * size; offset += size) {
      Answer answer = get(Map.of("limit", "" + size, "offset", "" + offset, "count", "true"));
      talk.heard(answer);
      List<String> page = identifiers(answer);
      read.add(page);
      linksToNext.add(
          answer.headers("Link").stream().anyMatch(link -> link.contains("rel=\"next\"")));
      if (page.size() < size) {
        break;
      }
    }
    pages = read;
  }

  /** Ask by a query document. */
  @When("a service sends the question {string} as a document")
  public void askDocument(String condition) {
    ObjectNode query = JsonNodeFactory.instance.objectNode().put("type", "Query");
    query.putArray("entities").addObject().put("type", talk.type());
    query.put("q", condition);
    ask(() -> api.write(Effect.READ, "POST", "/entityOperations/query", query));
  }

  /** Ask for GeoJSON. */
  @When("a service asks for all of that type as map data")
  public void askMap() {
    ask(
        () ->
            api.send(
                Request.of(Effect.READ, "GET", api.uri("/entities", Map.of("type", talk.type())))
                    .with("Accept", "application/geo+json")));
  }

  /** Expect shelters by their capacity. */
  @Then("it finds the shelters for {string}")
  public void findsCapacities(String capacities) {
    findsLocals("for", capacities);
  }

  /** Expect shelters by their place. */
  @Then("it finds the shelters at {string}")
  public void findsPlaces(String places) {
    findsLocals("", places.replace(' ', '-').replace(",-", ", "));
  }

  /** Expect an empty list. */
  @Then("it finds nothing")
  public void findsNothing() {
    insistFound(Set.of());
  }

  /** Expect each thing once over all pages. */
  @Then("it finds each of them exactly once in {int} pages")
  public void findsInPages(int number) {
    List<String> all = pages.stream().flatMap(List::stream).sorted().toList();
    List<String> expected = talk.things().stream().map(Thing::id).sorted().toList();
    Conversation.expect(
        all.equals(expected) && pages.size() == number,
        new Text("The pages do not hold each thing exactly once", "各ページを合わせても過不足なく一度ずつにならない"),
        expected.size() + " / " + number,
        all + " / " + pages.size());
  }

  /** Expect the total. */
  @Then("the platform counts {int}")
  public void counts(int number) {
    Conversation.expect(
        talk.answer().header("NGSILD-Results-Count").orElse("").equals("" + number),
        new Text("The platform does not tell the right total", "総数が正しく示されていない"),
        number,
        talk.answer().header("NGSILD-Results-Count"));
  }

  /** Expect a GeoJSON collection. */
  @Then("it finds {int} features in a collection")
  public void features(int number) {
    scene.eventually(
        () -> {
          JsonNode collection = succeeded(question.get()).json();
          Conversation.expect(
              collection.path("type").asString("").equals("FeatureCollection")
                  && collection.path("features").size() == number
                  && collection
                      .path("features")
                      .valueStream()
                      .allMatch(f -> f.path("type").asString("").equals("Feature")),
              new Text("The answer is no collection of features", "応答がFeatureCollectionになっていない"),
              number + " features",
              Json.shortened(Json.write(collection)));
          return true;
        });
  }

  /** Ask by a pattern of identifiers. */
  @When("a service asks for those whose identifier ends in {string}")
  public void askPattern(String ending) {
    ask(Map.of("idPattern", ".*" + ending));
  }

  /** Publish a shelter with two places. */
  @Given("a shelter in Kyoto whose storehouse is in Osaka")
  public void shelterWithStorehouse() {
    publish(
        List.of(
            things
                .shelter("for50", 50, 135.7588, 34.9858)
                .with("storehouse", Things.place(135.5262, 34.6873))));
  }

  /** Ask by the area of another place. */
  @When("a service asks for those whose storehouse is in the city of Osaka")
  public void askStorehouse() {
    Map<String, String> selection = new HashMap<>(OSAKA);
    selection.put("geoproperty", "storehouse");
    ask(selection);
  }

  /** Expect the one shelter. */
  @Then("it finds that shelter")
  public void findsThatShelter() {
    insistFound(Set.of(talk.id()));
  }

  /** Expect nothing at the usual place. */
  @Then("when it asks for those inside the city of Osaka it does not")
  public void findsNotAtLocation() {
    askWithin();
    insistFound(Set.of());
  }

  /** Expect links to the next page. */
  @Then("each page but the last links to the next")
  public void linked() {
    Conversation.expect(
        !linksToNext.isEmpty() && linksToNext.indexOf(false) == linksToNext.size() - 1,
        new Text("The pages are not linked", "ページが次のページを示していない"),
        "rel=next on every page but the last",
        linksToNext);
  }

  /** Ask by a document that is no query. */
  @When("a service sends a document that does not say that it is a question")
  public void askNoQuestion() {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("type", "Answer");
    document.putArray("entities").addObject().put("type", talk.type());
    talk.heard(api.write(Effect.READ, "POST", "/entityOperations/query", document));
  }

  private void publish(List<Thing> many) {
    talk.among(many);
    many.forEach(
        thing -> Conversation.set(api.create(NgsiLdApi.normalized(thing)), "LD-PROV-CREATE-01"));
  }

  private void ask(Map<String, String> selection) {
    ask(() -> get(selection));
  }

  private void ask(Supplier<Answer> asked) {
    question = asked;
    talk.heard(asked.get());
  }

  private Answer get(Map<String, String> selection) {
    Map<String, String> query = new HashMap<>(selection);
    query.put("type", talk.type());
    return api.get("/entities", query);
  }

  private void findsLocals(String prefix, String locals) {
    Set<String> wanted =
        Arrays.stream(locals.split(", ")).map(prefix::concat).collect(Collectors.toSet());
    insistFound(
        talk.things().stream()
            .map(Thing::id)
            .filter(id -> wanted.stream().anyMatch(local -> id.endsWith("-" + local)))
            .collect(Collectors.toSet()));
  }

  private void insistFound(Set<String> expected) {
    scene.eventually(
        () -> {
          List<String> seen = identifiers(question.get());
          Conversation.expect(
              seen.size() == expected.size() && expected.containsAll(seen),
              new Text("The question is answered with other things", "問い合わせの結果が異なる"),
              new TreeSet<>(expected),
              new TreeSet<>(seen));
          return true;
        });
  }

  private static List<String> identifiers(Answer answer) {
    JsonNode list = succeeded(answer).json();
    Conversation.expect(
        list.isArray(),
        new Text("The answer is no list", "応答が一覧になっていない"),
        "[…]",
        Json.shortened(answer.text()));
    return list.valueStream().map(entity -> entity.path("id").asString("?")).toList();
  }

  private static Answer succeeded(Answer answer) {
    Conversation.expect(
        answer.status() == 200,
        new Text("The question was not answered", "問い合わせに答えが返らない"),
        200,
        answer.line() + " " + Json.shortened(answer.text()));
    return answer;
  }
}
