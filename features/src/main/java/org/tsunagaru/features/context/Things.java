package org.tsunagaru.features.context;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tsunagaru.features.context.Thing.Attribute;
import org.tsunagaru.features.context.Thing.Kind;
import org.tsunagaru.features.scenario.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the things that scenarios speak of, under names of their own. */
public final class Things {

  /** Name of the level of a water level sensor. */
  public static final String LEVEL = "waterLevel";

  /** Name of an attribute that a water level sensor does not have at first. */
  public static final String TEMPERATURE = "waterTemperature";

  /** Name of the relation of a sensor to the shelter that it warns. */
  public static final String WARNS = "warnsShelter";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Names names;

  /** Build things for one scenario. */
  public Things(Names names) {
    this.names = names;
  }

  /** Build a water level sensor at Sanjo bridge in Kyoto. */
  public Thing sensor(String local) {
    return bare("WaterLevelSensor", local)
        .with("name", JSON.stringNode("鴨川 三条大橋 水位計"))
        .with(LEVEL, JSON.numberNode(2.35))
        .with("operating", JSON.booleanNode(true))
        .with("location", place(135.7714, 35.0094));
  }

  /** Build an evacuation shelter. */
  public Thing shelter(String local, int capacity, double longitude, double latitude) {
    return bare("EvacuationShelter", local)
        .with("name", JSON.stringNode("Shelter " + capacity))
        .with("capacity", JSON.numberNode(capacity))
        .with("location", place(longitude, latitude));
  }

  /** Return a thing like another, under an identifier of its own. */
  public Thing twin(Thing other, String local) {
    String kind = other.id().replaceFirst("urn:ngsi-ld:", "").replaceFirst(":.*", "");
    return new Thing(names.id(kind, local), other.type(), other.attributes());
  }

  /** Build an evacuation shelter of which nothing but the identifier is known. */
  public Thing bareShelter() {
    return bare("EvacuationShelter", "bare");
  }

  /** Build a thing of a kind, with attributes, that nobody declared. */
  public Thing unheardOf() {
    return bare("Fureai2026", "first")
        .with("co2Level15min", JSON.numberNode(417.5))
        .with("kanban7", JSON.stringNode("見守り中"));
  }

  /** Make a link to another thing. */
  public static Attribute link(String id) {
    return new Attribute(Kind.LINK, JSON.stringNode(id), Map.of());
  }

  /** Make an instant of ISO 8601 text. */
  public static Attribute instant(String text) {
    return new Attribute(Kind.INSTANT, JSON.stringNode(text), Map.of());
  }

  /** Make a point. */
  public static Attribute place(double longitude, double latitude) {
    ObjectNode point = JSON.objectNode().put("type", "Point");
    point.putArray("coordinates").add(longitude).add(latitude);
    return new Attribute(Kind.PLACE, point, Map.of());
  }

  /** Make a place of any GeoJSON geometry. */
  public static Attribute place(JsonNode geometry) {
    return new Attribute(Kind.PLACE, geometry, Map.of());
  }

  private Thing bare(String kind, String local) {
    return new Thing(names.id(kind, local), names.type(kind), new LinkedHashMap<>());
  }
}
