package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.AsPublished;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lists over NGSIv2: pages, numbers, orders, attributes and forms. */
public final class ListSteps {

  private static final String TOTAL = "Fiware-Total-Count";

  private final Scene scene;
  private final Conversation talk;
  private final Question question;
  private List<List<String>> pages = List.of();

  /** List what the platform of a scene has. */
  public ListSteps(Scene scene, Conversation talk, Question question) {
    this.scene = scene;
    this.talk = talk;
    this.question = question;
  }

  /** List some attributes only. */
  @When("a service lists only their {string}")
  public void listOnly(String names) {
    question.ask(Map.of("attrs", names));
  }

  /** List with some metadata only. */
  @When("a service lists them with the metadata {string}")
  public void listWithMetadata(String names) {
    question.ask(Map.of("metadata", names));
  }

  /** List in an order. */
  @When("a service lists them in the order of {string}")
  public void listOrdered(String order) {
    question.ask(Map.of("orderBy", order));
  }

  /** Read page by page, until a page is not full. */
  @When("a service reads all of that type in pages of {int}")
  public void readPages(int size) {
    List<List<String>> read = new ArrayList<>();
    for (int offset = 0; offset <= 10 * size; offset += size) {
      Answer answer = question.get(Map.of("limit", "" + size, "offset", "" + offset));
      talk.heard(answer);
      List<String> page = Question.identifiers(answer);
      read.add(page);
      if (page.size() < size) {
        break;
      }
    }
    pages = read;
  }

  /** Ask beyond the end. */
  @When("a service asks for the page after {int} of them")
  public void askBeyond(int offset) {
    question.ask(Map.of("offset", "" + offset));
  }

  /** Ask for a page that cannot be. */
  @When("a service asks for a page with {string} of {string}")
  public void askImpossible(String member, String number) {
    talk.heard(question.get(Map.of(member, number)));
  }

  /** Ask for a number. */
  @When("a service reads {int} of them and asks for the number of all")
  public void askNumber(int limit) {
    question.ask(Map.of("limit", "" + limit, "options", "count"));
  }

  /** List as plain values. */
  @When("a service lists them as plain values")
  public void listPlain() {
    question.ask(Map.of("options", "keyValues"));
  }

  /** List as values. */
  @When("a service lists {string} as values")
  public void listValues(String names) {
    question.ask(Map.of("options", "values", "attrs", names));
  }

  /** Expect each as published. */
  @Then("each is as it was published")
  public void eachAsPublished() {
    each((thing, entity) -> AsPublished.insist(entity, NgsiV2Api.normalized(thing)));
  }

  /** Expect some attributes. */
  @Then("each has only {string}")
  public void eachHasOnly(String names) {
    each((thing, entity) -> SeenSteps.names(Set.of(names.split(",")), entity));
  }

  /** Expect some metadata. */
  @Then("the capacity of each has only the metadata {string}")
  public void eachHasOnlyMetadata(String names) {
    each(
        (thing, entity) -> {
          JsonNode expected = NgsiV2Api.normalized(thing).path("capacity").path("metadata");
          JsonNode seen = entity.path("capacity").path("metadata");
          SeenSteps.names(Set.of(names.split(",")), seen);
          expected
              .propertyStream()
              .filter(one -> seen.has(one.getKey()))
              .forEach(one -> SeenSteps.same(one.getValue(), seen.path(one.getKey())));
        });
  }

  /** Expect no attributes. */
  @Then("each has no attributes")
  public void eachHasNone() {
    each((thing, entity) -> SeenSteps.names(Set.of(), entity));
  }

  /** Expect plain values. */
  @Then("each has its identifier, its type and the plain values")
  public void eachPlain() {
    each((thing, entity) -> SeenSteps.same(PublishSteps.plain(thing), entity));
  }

  /** Expect lists of values. */
  @Then("it gets the {string} of each in this order")
  public void eachValues(String names) {
    ArrayNode expected = JsonNodeFactory.instance.arrayNode();
    for (Thing thing : talk.things()) {
      ArrayNode values = expected.addArray();
      for (String name : names.split(",", -1)) {
        values.add(thing.attribute(name).orElseThrow().value());
      }
    }
    scene.eventually(
        () -> {
          // The order of the entities is the business of V2-ENT-LIST-26.
          SeenSteps.same(sorted(expected), sorted(Question.succeeded(question.again()).json()));
          return true;
        });
  }

  /** Expect an order. */
  @Then("they come in the order {string}")
  public void inOrder(String capacities) {
    List<String> expected =
        Arrays.stream(capacities.split(", "))
            .map(
                capacity ->
                    talk.things().stream()
                        .map(Thing::id)
                        .filter(id -> id.endsWith("-for" + capacity))
                        .findFirst()
                        .orElseThrow())
            .toList();
    scene.eventually(
        () -> {
          List<String> seen = Question.identifiers(question.again());
          Conversation.expect(
              seen.equals(expected),
              new Text("The list is in another order", "一覧の順序が異なる"),
              expected,
              seen);
          return true;
        });
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

  /** Expect a number of entities. */
  @Then("it gets {int} of them")
  public void gets(int number) {
    scene.eventually(
        () -> {
          int seen = Question.identifiers(question.again()).size();
          Conversation.expect(
              seen == number, new Text("The page has another size", "ページの件数が異なる"), number, seen);
          return true;
        });
  }

  /** Expect the total. */
  @Then("the platform counts {int}")
  public void counts(int number) {
    String seen = talk.answer().header(TOTAL).orElse("(none)");
    Conversation.expect(
        seen.equals("" + number),
        new Text("The platform does not tell the right total", "総数が正しく示されていない"),
        TOTAL + ": " + number,
        seen);
  }

  /** Expect no total. */
  @Then("the platform tells no number")
  public void countsNot() {
    Question.succeeded(talk.answer());
    Conversation.expect(
        talk.answer().header(TOTAL).isEmpty(),
        new Text("A total is told that nobody asked for", "求めていない総数が示された"),
        "no " + TOTAL,
        talk.answer().header(TOTAL));
  }

  private void each(java.util.function.BiConsumer<Thing, JsonNode> judge) {
    scene.eventually(
        () -> {
          JsonNode list = Question.succeeded(question.again()).json();
          for (Thing thing : talk.things()) {
            judge.accept(thing, of(thing, list));
          }
          return true;
        });
  }

  private static JsonNode of(Thing thing, JsonNode list) {
    JsonNode found =
        list.valueStream()
            .filter(entity -> entity.path("id").asString("").equals(thing.id()))
            .findFirst()
            .orElse(JsonNodeFactory.instance.nullNode());
    Conversation.expect(
        !found.isNull(),
        new Text("A thing is missing in the list", "一覧に欠けているものがある"),
        thing.id(),
        Json.shortened(Json.write(list)));
    return found;
  }

  private static ArrayNode sorted(JsonNode list) {
    ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
    list.valueStream().sorted(java.util.Comparator.comparing(Json::write)).forEach(sorted::add);
    return sorted;
  }
}
