package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.When;
import java.util.Map;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;

/** Finding entities over NGSIv2 by where they are; places are latitude and longitude. */
public final class PlaceSteps {

  static final String KYOTO_STATION = "34.9858,135.7588";

  private static final Map<String, Map<String, String>> AREAS =
      Map.of(
          "polygon around Osaka",
          Map.of(
              "geometry", "polygon",
              "coords", "34.6,135.4;34.6,135.6;34.8,135.6;34.8,135.4;34.6,135.4"),
          "box around Kyoto",
          Map.of("geometry", "box", "coords", "34.9,135.6;35.1,135.9"),
          "box that ends at Nijo castle",
          Map.of("geometry", "box", "coords", "35.0142,135.74;35.1,135.748"),
          "point of Nijo castle",
          Map.of("geometry", "point", "coords", "35.0142,135.748"));

  private final Conversation talk;
  private final Question question;

  /** Ask the platform of a scene. */
  public PlaceSteps(Conversation talk, Question question) {
    this.talk = talk;
    this.question = question;
  }

  /** Ask by the largest distance. */
  @When("a service asks for those within {int} kilometres of Kyoto station")
  public void askNear(int kilometres) {
    question.ask(near("maxDistance:" + kilometres * 1000));
  }

  /** Ask by the smallest distance. */
  @When("a service asks for those farther than {int} kilometres of Kyoto station")
  public void askFar(int kilometres) {
    question.ask(near("minDistance:" + kilometres * 1000));
  }

  /** Ask by the relation to an area. */
  @When("a service asks for those that {string} the {string}")
  public void askRelation(String relation, String area) {
    Map<String, String> query = new java.util.HashMap<>(AREAS.getOrDefault(area, Map.of()));
    query.put("georel", relation);
    question.ask(query);
  }

  /** Ask about a place that is not wholly said. */
  @When("a service asks about {riddle}")
  public void askRiddle(String riddle) {
    talk.heard(
        question.get(
            switch (riddle) {
              case "a distance without a place" -> Map.of("georel", "near;maxDistance:1000");
              case "a polygon of two points" ->
                  Map.of("georel", "coveredBy", "geometry", "polygon", "coords", "34,135;35,136");
              default -> Map.of("georel", "coveredBy", "geometry", "box", "coords", "34,135");
            }));
  }

  private static Map<String, String> near(String distance) {
    return Map.of("georel", "near;" + distance, "geometry", "point", "coords", KYOTO_STATION);
  }
}
