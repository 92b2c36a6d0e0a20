package org.tsunagaru.validator.rule;

import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** GeoJSON knows one reference system (RFC 7946 section 4); an old crs member may name another. */
final class ForeignReferenceSystem implements Check.OfFeature {

  private static final Rule RULE =
      Rule.warning(
          "crs-foreign",
          new Text("Coordinates are in WGS 84", "座標が世界測地系（WGS 84）である"),
          new Text(
              "Convert the coordinates to WGS 84 longitude and latitude, and delete the member crs.",
              "座標をWGS 84の経度・緯度に変換し、crsを削除してください。"),
          "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": null, \"properties\": {}}]}",
          "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::4301\"}}, \"features\": [{\"type\": \"Feature\", \"geometry\": null, \"properties\": {}}]}");

  /**
   * WGS 84, flat or with heights, and JGD2011, which does not differ from it at the accuracy of a
   * map.
   */
  private static final Pattern SAME = Pattern.compile(".*(CRS84h?|[:/](4326|4979|6668|6697))");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void feature(JsonNode feature, Place at, Faults faults) {
    JsonNode system = feature.path("crs").path("properties").path("name");
    String name = system.asString("");
    if (!name.isEmpty() && !SAME.matcher(name).matches()) {
      faults.add(
          RULE,
          at.member("crs"),
          name,
          Text.of(
              "The file names another reference system (%s); readers take it for WGS 84.",
              "別の測地系（%s）が指定されています。受け手はWGS 84とみなします。", name));
    }
  }
}
