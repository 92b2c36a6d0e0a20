package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Longitude comes first and lies within 180 degrees, latitude within 90 (RFC 7946 section 4). */
final class CoordinateRange implements Check.OfGeometry {

  private static final Rule RULE =
      Rule.error(
          "coordinate-range",
          new Text("Longitude lies within ±180, latitude within ±90", "経度は±180、緯度は±90の範囲にある"),
          new Text(
              "Coordinates are degrees of longitude and latitude (WGS 84). Plane rectangular coordinates in metres have to be converted.",
              "座標は経度・緯度（度）で書きます。平面直角座標（メートル）は変換してください。"),
          "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}",
          "{\"type\": \"Point\", \"coordinates\": [-36123.5, -12345.6]}");

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
          boolean told = !Coordinates.isFinite(position) || Coordinates.isSwapped(position);
          if (!told && !Coordinates.isOnGlobe(position)) {
            faults.add(
                RULE,
                place,
                position.toString(),
                new Text("The position does not lie on the globe.", "経度・緯度の範囲を超えています。"));
          }
        });
  }
}
