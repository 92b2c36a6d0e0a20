package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Zero and zero is a place in the sea off Africa, and what programs write for no place. */
final class CoordinateZero implements Check.OfGeometry {

  private static final Rule RULE =
      Rule.warning(
          "coordinate-zero",
          new Text("A place is not zero and zero", "座標が 0, 0 でない"),
          new Text(
              "The place is unknown: leave the geometry out, or find the place.",
              "位置が不明な場合はジオメトリを省き、分かる場合は正しい座標を入れてください。"),
          "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}",
          "{\"type\": \"Point\", \"coordinates\": [0, 0]}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void geometry(JsonNode geometry, Place at, Faults faults) {
    if (!geometry.path("type").asString("").endsWith("Point")) {
      return; // a line or an area may well begin on a grid of its own
    }
    Geometries.positions(
        geometry,
        at,
        (position, place) -> {
          if (Coordinates.isZero(position)) {
            faults.add(
                RULE,
                place,
                position.toString(),
                new Text(
                    "The place is zero and zero, in the sea off Africa.", "座標が 0, 0（アフリカ沖の海上）です。"));
          }
        });
  }
}
