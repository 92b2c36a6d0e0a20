package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Question;

/** Finding entities over NGSI-LD by where they are. */
public final class PlaceSteps {

  private static final Map<String, String> OSAKA =
      Map.of(
          "georel", "within",
          "geometry", "Polygon",
          "coordinates", "[[[135.4,34.6],[135.6,34.6],[135.6,34.8],[135.4,34.8],[135.4,34.6]]]");

  private final Question question;
  private final Things things;

  /** Ask the platform of a scene. */
  public PlaceSteps(Scene scene, Question question) {
    this.question = question;
    this.things = new Things(scene.names());
  }

  /** Publish a shelter with two places. */
  @Given("a shelter in Kyoto whose storehouse is in Osaka")
  public void shelterWithStorehouse() {
    question.among(
        List.of(
            things
                .shelter("for50", 50, 135.7588, 34.9858)
                .with("storehouse", Things.place(135.5262, 34.6873))));
  }

  /** Ask by distance. */
  @When("a service asks for those within {int} kilometres of Kyoto station")
  public void askNear(int kilometres) {
    question.ask(
        Map.of(
            "georel", "near;maxDistance==" + kilometres * 1000,
            "geometry", "Point",
            "coordinates", "[135.7588,34.9858]"));
  }

  /** Ask by area. */
  @When("a service asks for those inside the city of Osaka")
  public void askWithin() {
    question.ask(OSAKA);
  }

  /** Ask for what is near without a place. */
  @When("a service asks for those near a place it does not name")
  public void askNowhere() {
    question.ask(Map.of("georel", "near;maxDistance==1000"));
  }

  /** Ask by the area of another place. */
  @When("a service asks for those whose storehouse is in the city of Osaka")
  public void askStorehouse() {
    Map<String, String> selection = new HashMap<>(OSAKA);
    selection.put("geoproperty", "storehouse");
    question.ask(selection);
  }

  /** Expect nothing at the usual place. */
  @Then("when it asks for those inside the city of Osaka it does not")
  public void findsNotAtLocation() {
    askWithin();
    question.insistFound(Set.of());
  }
}
