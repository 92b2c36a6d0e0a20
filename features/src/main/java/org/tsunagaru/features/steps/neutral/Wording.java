package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.ParameterType;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import tools.jackson.databind.JsonNode;

/** The words that steps are made of over every binding. */
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

  /** Understand an attribute of a water level sensor. */
  @ParameterType("level|water temperature")
  public String attribute(String words) {
    return words.equals("level") ? Things.LEVEL : Things.TEMPERATURE;
  }

  /** Understand a JSON value. */
  @ParameterType("-?[0-9][0-9.]*|true|false|null|\"[^\"]*\"|\\[.*\\]|\\{.*\\}")
  public JsonNode value(String words) {
    return Json.read(words);
  }

  /** Understand what the platform complains of; each binding has its own way to say so. */
  @ParameterType(
      "the data is not valid|the request cannot be read|it already exists|it does not exist"
          + "|the format is not supported|the format is not offered|the method is not offered"
          + "|the vocabulary is not available|it is ambiguous|it cannot be done"
          + "|it is not well formed"
          + "|a part of it failed")
  public String complaint(String words) {
    return words;
  }
}
