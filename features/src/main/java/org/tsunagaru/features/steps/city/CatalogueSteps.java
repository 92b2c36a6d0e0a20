package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.openapi.ApiDescription;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The catalogue of data, as the actions of CKAN's API show it, and what it lists. */
public final class CatalogueSteps {

  private static final int MOST_SETS = 20;
  private static final int MOST_FILES = 20;
  private static final int SETS_A_PAGE = 100;
  private static final int MOST_PAGES = 20;

  /** One thing that the catalogue lists, and what came when it was fetched. */
  private record Fetched(JsonNode resource, Answer answer) {}

  private final Scene scene;
  private final Endpoints endpoints;
  private final Conversation talk;
  private final List<Fetched> fetched = new ArrayList<>();
  private JsonNode dataset = MissingNode.getInstance();
  private List<JsonNode> found = List.of();

  /** Look into the catalogue of a scene's platform. */
  public CatalogueSteps(Scene scene, Endpoints endpoints, Conversation talk) {
    this.scene = scene;
    this.endpoints = endpoints;
    this.talk = talk;
  }

  /** Take the first data set. */
  @Given("a data set of the catalogue")
  public void anyDataSet() {
    looksThrough();
    dataset = found.get(0);
  }

  /** List data sets with the tester's credentials. */
  @When("a developer looks through the catalogue")
  public void looksThrough() {
    look(url -> scene.send(Endpoints.reading(url)), "rows=" + MOST_SETS);
    if (found.isEmpty()) {
      throw new SceneNotSet(
          Text.of(
              "The catalogue lists nothing to go by: %s",
              "手がかりとなるデータセットがカタログにない: %s", talk.answer().line()),
          Optional.of("CITY-ED-06"));
    }
  }

  /** Go through the whole catalogue, page by page, until a specification turns up. */
  @When("a developer looks for the specification of an API")
  public void looksForSpecification() {
    int count = 1;
    int seen = 0;
    for (int page = 0; page < MOST_PAGES && seen < count; page++) {
      look(
          url -> scene.send(Endpoints.reading(url)),
          "rows=" + SETS_A_PAGE + "&start=" + page * SETS_A_PAGE);
      seen += found.size();
      count =
          found.isEmpty()
              ? 0
              : Endpoints.document(talk.answer()).path("result").path("count").asInt(seen);
      if (specification().isPresent()) {
        return;
      }
    }
    if (seen < count) {
      throw new SceneNotSet(
          Text.of(
              "None is among the first %d of %d data sets; more are not looked at",
              "全 %2$d 件のうち先頭の %1$d 件に見つからず、残りは調べていない", seen, count),
          Optional.empty());
    }
  }

  /** List data sets as nobody. */
  @When("somebody who does not say who it is looks through the catalogue")
  public void nobodyLooks() {
    look(endpoints::readAsNobody, "rows=" + MOST_SETS);
  }

  /** Search for a data set that is there. */
  @When("a developer searches for its title")
  public void searchesForTitle() {
    search(dataset.path("title").asString("").replaceAll("[^\\p{L}\\p{N} ]+", " ").strip());
  }

  /** Search for a word of this run only. */
  @When("a developer searches for a word that nobody uses")
  public void searchesForNothing() {
    search("tsunagaru" + scene.names().run());
  }

  /** Fetch with the tester's credentials. */
  @When("a developer fetches what the catalogue lists")
  public void fetches() {
    fetch(url -> scene.send(Endpoints.reading(url)));
  }

  /** Fetch as nobody. */
  @When("somebody who does not say who it is fetches what the catalogue lists")
  public void nobodyFetches() {
    fetch(endpoints::readAsNobody);
  }

  /** Expect to find the data set. */
  @Then("it is among what is found")
  public void isFound() {
    String id = dataset.path("id").asString("?");
    Conversation.expect(
        found.stream().anyMatch(one -> one.path("id").asString("").equals(id)),
        new Text("A data set is not found by its title", "データセットがその題名で見つからない"),
        dataset.path("title").asString(""),
        titles());
  }

  /** Expect to find nothing. */
  @Then("nothing is found")
  public void nothingFound() {
    Conversation.expect(
        talk.answer().succeeded() && found.isEmpty(),
        new Text("The search finds what was not searched for", "検索語に合わないものが見つかる"),
        "[]",
        titles());
  }

  /** Expect an API among the resources, with a description that a machine can read. */
  @Then("the specification of the API is listed, or that of another")
  public void listsSpecification() {
    Conversation.expect(
        specification().isPresent(),
        new Text("No specification of an API is listed", "APIの仕様がカタログにない"),
        "OpenAPI",
        resources().map(CatalogueSteps::format).distinct().toList());
  }

  /** Expect data sets. */
  @Then("data sets are listed")
  public void listed() {
    Conversation.expect(
        talk.answer().succeeded() && !found.isEmpty(),
        new Text("Not everybody is shown what data there are", "どのようなデータがあるかが、誰にでも示されてはいない"),
        "success",
        talk.answer().line() + " " + Json.shortened(talk.answer().text()));
  }

  /** Expect metadata that say something. */
  @Then("each data set has a title, a description and something to fetch")
  public void described() {
    each(
        one ->
            !one.path("title").asString("").isBlank()
                && !one.path("notes").asString("").isBlank()
                && !one.path("resources").isEmpty(),
        new Text(
            "A data set lacks a title, a description or resources", "題名、説明、リソースのいずれかがないデータセットがある"));
  }

  /** Expect an open licence. */
  @Then("each data set has a licence that allows any reuse")
  public void licensed() {
    each(
        Licences::isOpen,
        new Text(
            "A data set has no licence that allows any reuse", "あらゆる二次利用を認めるライセンスのないデータセットがある"));
  }

  /** Expect a structured format. */
  @Then("each data set comes in a format for machines")
  public void structured() {
    each(
        one ->
            one.path("resources")
                .valueStream()
                .map(CatalogueSteps::format)
                .anyMatch(Distribution::isForMachines),
        new Text("A data set comes in no format for machines", "機械判読に適した形式のないデータセットがある"));
  }

  /** Expect what was declared. */
  @Then("each is in the format that the catalogue says")
  public void asDeclared() {
    List<Fetched> known =
        fetched.stream().filter(one -> Distribution.isTold(format(one.resource()))).toList();
    if (known.isEmpty()) {
      throw new NotApplicable(
          new Text(
              "Nothing that was fetched is said to be of a format that can be told",
              "取得したものの中に、見分けられる形式とされているものがない"));
    }
    for (Fetched one : known) {
      Conversation.expect(
          one.answer().succeeded() && Distribution.fits(format(one.resource()), one.answer()),
          new Text("Something else comes than the catalogue says", "カタログの記載と異なるものが返る"),
          format(one.resource()),
          one.answer().line() + " " + Json.shortened(one.answer().text()));
    }
  }

  /** Expect to get it. */
  @Then("each can be fetched")
  public void fetchable() {
    Conversation.expect(
        !fetched.isEmpty(),
        new Text("The catalogue says of nothing where it is", "カタログに、データの所在が一つも示されていない"),
        "url",
        titles());
    for (Fetched one : fetched) {
      Conversation.expect(
          one.answer().succeeded(),
          new Text("Not everybody can fetch what the catalogue lists", "カタログにあるデータを、誰でも取得できる状態にない"),
          200,
          one.answer().line());
    }
  }

  private void each(Predicate<JsonNode> wanted, Text what) {
    Conversation.expect(
        found.stream().allMatch(wanted),
        what,
        "-",
        found.stream()
            .filter(wanted.negate())
            .map(one -> one.path("name").asString("?") + " " + one.path("license_id").asString(""))
            .toList());
  }

  private void search(String words) {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    look(url -> scene.send(Endpoints.reading(url)), "rows=100&q=" + query);
  }

  private void look(Function<URI, Answer> reader, String query) {
    URI catalogue = endpoints.need("catalogue");
    Answer answer = talk.heard(reader.apply(URI.create(catalogue + "/package_search?" + query)));
    found = Endpoints.document(answer).path("result").path("results").valueStream().toList();
  }

  private void fetch(Function<URI, Answer> reader) {
    looksThrough();
    resources()
        .filter(resource -> url(resource).isPresent())
        .limit(MOST_FILES)
        .forEach(
            resource ->
                fetched.add(new Fetched(resource, reader.apply(url(resource).orElseThrow()))));
    boolean elsewhere =
        resources().anyMatch(one -> one.path("url").asString("").matches("https?://[^/]+.*"));
    if (fetched.isEmpty() && elsewhere) {
      throw new NotApplicable(
          new Text(
              "Nothing that the catalogue lists is on a server of the platform file",
              "カタログにあるデータが、プラットフォームファイルに示されたサーバー上に一つもない"));
    }
  }

  private Optional<JsonNode> specification() {
    Optional<URI> own = endpoints.find("openapi");
    return resources()
        .filter(
            resource ->
                (own.isPresent() && url(resource).equals(own))
                    || (format(resource).equals("openapi") && isDescription(resource)))
        .findFirst();
  }

  private Stream<JsonNode> resources() {
    return found.stream().flatMap(one -> one.path("resources").valueStream());
  }

  private List<String> titles() {
    return found.stream().map(one -> one.path("title").asString("")).limit(5).toList();
  }

  private boolean isDescription(JsonNode resource) {
    return url(resource)
        .map(url -> ApiDescription.read(url, scene.send(Endpoints.reading(url)).text()).isPresent())
        .orElse(true);
  }

  private static String format(JsonNode resource) {
    return resource.path("format").asString("").toLowerCase(Locale.ROOT);
  }

  /** Only what is on the platform's own servers is fetched. */
  private Optional<URI> url(JsonNode resource) {
    String words = resource.path("url").asString("");
    return words.isBlank()
        ? Optional.empty()
        : endpoints.served(endpoints.need("catalogue"), words);
  }
}
