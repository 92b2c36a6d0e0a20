package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/** What types of entities a platform holds, over NGSIv2. */
public final class TypeSteps {

  private static final int PAGE = 1000;
  private static final int MOST_PAGES = 20;

  private final Scene scene;
  private final NgsiV2Api api;
  private final Conversation talk;

  /** Ask the platform of a scene. */
  public TypeSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
  }

  /** Ask for types. */
  @When("a service asks for the types of things")
  public void askTypes() {
    talk.heard(page(0, Map.of()));
  }

  /** Ask for names of types. */
  @When("a service asks for the names of the types of things")
  public void askNames() {
    talk.heard(page(0, Map.of("options", "values")));
  }

  /** Ask about one type. */
  @When("a service asks about that type of thing")
  public void askType() {
    talk.heard(api.get("/types/" + talk.type(), Map.of()));
  }

  /** Expect the type among those listed. */
  @Then("the type of the shelters is among them with {int} and their attributes")
  public void typeListed(int number) {
    scene.eventually(
        () -> {
          JsonNode seen =
              listed(Map.of(), one -> one.path("type").asString("").equals(talk.type()));
          Set<String> names = new HashSet<>(seen.path("attrs").propertyNames());
          Conversation.expect(
              seen.path("count").asInt(-1) == number
                  && names.equals(Set.of("name", "capacity", "location")),
              new Text("The type is not described as it is", "型の説明が実際と異なる"),
              number + " [name, capacity, location]",
              Json.shortened(Json.write(seen)));
          return true;
        });
  }

  /** Expect the name among those listed. */
  @Then("the name of the type of the shelters is among them")
  public void nameListed() {
    scene.eventually(
        () -> {
          listed(Map.of("options", "values"), one -> one.asString("").equals(talk.type()));
          return true;
        });
  }

  /** Expect what is known of one type. */
  @Then("it learns that there are {int} and that the reading is a {string} or a {string}")
  public void described(int number, String one, String other) {
    scene.eventually(
        () -> {
          JsonNode seen = Question.succeeded(api.get("/types/" + talk.type(), Map.of())).json();
          Set<String> types = new HashSet<>();
          seen.path("attrs")
              .path("reading")
              .path("types")
              .forEach(type -> types.add(type.asString("")));
          Conversation.expect(
              seen.path("count").asInt(-1) == number && types.equals(Set.of(one, other)),
              new Text("The type is not described as it is", "型の説明が実際と異なる"),
              number + " [" + one + ", " + other + "]",
              Json.shortened(Json.write(seen)));
          return true;
        });
  }

  /** Expect the names of three types in order. */
  @Then("the names of the three types are in alphabetical order")
  public void namesOrdered() {
    List<String> expected = talk.things().stream().map(Thing::type).sorted().toList();
    scene.eventually(
        () -> {
          List<String> seen = new ArrayList<>();
          for (int number = 0; number < MOST_PAGES; number++) {
            JsonNode list = Question.succeeded(page(number, Map.of("options", "values"))).json();
            list.forEach(one -> seen.add(one.asString("")));
            if (list.size() < PAGE) {
              break;
            }
          }
          seen.retainAll(expected);
          Conversation.expect(
              seen.equals(expected),
              new Text("The types are not in alphabetical order", "型がアルファベット順になっていない"),
              expected,
              seen);
          return true;
        });
  }

  /** Look through all pages, because a platform may hold any number of types. */
  private JsonNode listed(
      Map<String, String> options, java.util.function.Predicate<JsonNode> wanted) {
    for (int number = 0; number < MOST_PAGES; number++) {
      JsonNode list = Question.succeeded(page(number, options)).json();
      Optional<JsonNode> found = list.valueStream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      if (list.size() < PAGE) {
        break;
      }
    }
    Conversation.expect(
        false, new Text("A type that is in use is not listed", "使われている型が一覧にない"), talk.type(), "-");
    return talk.entity();
  }

  private org.tsunagaru.features.http.Answer page(int number, Map<String, String> options) {
    Map<String, String> query = new java.util.HashMap<>(options);
    query.put("limit", "" + PAGE);
    query.put("offset", "" + number * PAGE);
    return api.get("/types", query);
  }
}
