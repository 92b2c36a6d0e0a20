package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Latitude written before longitude puts Japan nowhere (RFC 7946 section 3.1.1). */
final class CoordinateSwapped implements Check.OfGeometry {

  private static final Rule RULE =
      Rule.error(
          "coordinate-swapped",
          new Text("Longitude comes before latitude", "経度、緯度の順に書かれている"),
          new Text(
              "Swap the two numbers: GeoJSON wants longitude first.",
              "2つの数を入れ替えてください。GeoJSONでは経度が先です。"),
          "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}",
          "{\"type\": \"Point\", \"coordinates\": [34.8, 138.3]}");

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
          if (Coordinates.isSwapped(position)) {
            faults.add(
                RULE,
                place,
                position.toString(),
                new Text(
                    "Latitude and longitude are swapped: this would lie in Japan the other way"
                        + " round, and no latitude exceeds 90.",
                    "緯度と経度が逆です。入れ替えると日本国内になります。"));
          }
        });
  }
}
