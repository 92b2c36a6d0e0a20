package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A coordinate is a number on the globe, not the largest one a computer has. */
final class CoordinateFinite implements Check.OfGeometry {

  private static final Rule RULE =
      Rule.error(
          "coordinate-not-finite",
          new Text("Coordinates are finite", "座標が有限の数である"),
          new Text(
              "The place is unknown: leave the geometry out, or find the place.",
              "位置が不明です。図形を省くか、位置を調べてください。"),
          "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}",
          "{\"type\": \"Point\", \"coordinates\": [-1.7976931348623157e308, -1.7976931348623157e308]}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void geometry(JsonNode geometry, Place at, Faults faults) {
    Geometries.positions(
        geometry,
        at,
        (position, place) -> {
          if (!Coordinates.isFinite(position)) {
            faults.add(
                RULE,
                place,
                position.toString(),
                new Text(
                    "The coordinate is a computer's word for \"none\", not a place.",
                    "座標が欠測を表す極端な数になっています。"));
          }
        });
  }
}
