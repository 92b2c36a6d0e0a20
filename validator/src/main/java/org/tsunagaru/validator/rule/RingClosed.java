package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A ring ends where it starts (RFC 7946 section 3.1.6). */
final class RingClosed implements Check.OfGeometry {

  private static final Rule RULE =
      Rule.error(
          "ring-not-closed",
          new Text("The last position of a ring is its first", "多角形の輪の最後の点が最初の点と同じである"),
          new Text("Repeat the first position at the end of the ring.", "輪の最後に最初の点を繰り返してください。"),
          "{\"type\": \"Polygon\", \"coordinates\": [[[138.3, 34.8], [138.4, 34.8], [138.4, 34.9], [138.3, 34.8]]]}",
          "{\"type\": \"Polygon\", \"coordinates\": [[[138.3, 34.8], [138.4, 34.8], [138.4, 34.9], [138.3, 34.9]]]}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void geometry(JsonNode geometry, Place at, Faults faults) {
    Geometries.rings(
        geometry,
        at,
        (ring, outer, place) -> {
          if (!Coordinates.isClosed(ring)) {
            faults.add(
                RULE,
                place,
                ring.get(0) + " … " + ring.get(ring.size() - 1),
                new Text(
                    "The ring is not closed: it ends at another position than it starts.",
                    "輪が閉じていません。最初の点と最後の点が違います。"));
          }
        });
  }
}
