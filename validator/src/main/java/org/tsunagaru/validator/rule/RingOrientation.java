package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Outer rings run counterclockwise and holes clockwise (RFC 7946 section 3.1.6). */
final class RingOrientation implements Check.OfGeometry {

  private static final Rule RULE =
      Rule.warning(
          "ring-orientation",
          new Text("Outer rings run counterclockwise, holes clockwise", "外側の輪は反時計回り、穴は時計回りである"),
          new Text(
              "Reverse the ring. Most readers accept both, some fill the rest of the world instead.",
              "点の順序を逆にしてください。多くの受け手は読めますが、外側を塗るものもあります。"),
          "{\"type\": \"Polygon\", \"coordinates\": [[[138.3, 34.8], [138.4, 34.8], [138.4, 34.9], [138.3, 34.8]]]}",
          "{\"type\": \"Polygon\", \"coordinates\": [[[138.3, 34.8], [138.4, 34.9], [138.4, 34.8], [138.3, 34.8]]]}");

  private static final Text OUTER = new Text("The outer ring runs clockwise.", "外側の輪が時計回りになっています。");
  private static final Text HOLE = new Text("The hole runs counterclockwise.", "穴の輪が反時計回りになっています。");

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
          double area = Coordinates.isClosed(ring) ? Coordinates.signedArea(ring) : 0;
          if (outer ? area < 0 : area > 0) {
            faults.add(RULE, place, "", outer ? OUTER : HOLE);
          }
        });
  }
}
