package org.tsunagaru.features.steps;

import io.cucumber.java.ParameterType;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import tools.jackson.databind.JsonNode;

/** The words that steps are made of. */
public final class Wording {

  private final Things things;

  /** Speak of things of one scene. */
  public Wording(Scene scene) {
    this.things = new Things(scene.names());
  }

  /** Understand what thing is spoken of. */
  @ParameterType("water level sensor|evacuation shelter")
  public Thing thing(String words) {
    return words.equals("water level sensor")
        ? things.sensor("sanjo")
        : things.shelter("hall", 250, 135.7588, 34.9858);
  }

  /** Understand what is wrong with what is published. */
  @ParameterType(
      "cut off in the middle|as a list|without an identifier|without a type|under a plain name|under a single word"
          + "|with a level that has no value|with a relationship that points nowhere"
          + "|with a level of nothing|with a level marked for deletion"
          + "|as plain JSON with the vocabulary inside|as linked data without any vocabulary"
          + "|as linked data with a vocabulary in a header as well"
          + "|with a vocabulary that nobody serves|as plain text|in the short notation"
          + "|in the short notation with values spelled out")
  public String flaw(String words) {
    return words;
  }

  /** Understand what is missing in a subscription. */
  @ParameterType(
      "without saying where to notify|without saying to what"
          + "|without saying that it is a subscription|without saying of what type")
  public String gap(String words) {
    return words;
  }

  /** Understand what the platform complains of. */
  @ParameterType(
      "the data is not valid|the request cannot be read|it already exists|it does not exist"
          + "|the format is not supported|the format is not offered|the method is not offered"
          + "|the vocabulary is not available")
  public Complaint complaint(String words) {
    return Complaint.of(words);
  }

  /** Understand an attribute of a water level sensor. */
  @ParameterType("level|water temperature")
  public String attribute(String words) {
    return words.equals("level") ? Things.LEVEL : Things.TEMPERATURE;
  }

  /** Understand a kind of attribute. */
  @ParameterType("Property|Relationship|GeoProperty|LanguageProperty")
  public String kind(String words) {
    return words;
  }

  /** Understand a JSON value. */
  @ParameterType("-?[0-9][0-9.]*|true|false|\"[^\"]*\"|\\[.*\\]|\\{.*\\}")
  public JsonNode value(String words) {
    return Json.read(words);
  }
}
