package org.tsunagaru.validator.table;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A thing of a Japanese city lies in Japan. */
final class RowPlace implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-place",
          Severity.ERROR,
          new Text("Latitude and longitude are of a place in Japan", "緯度・経度が日本国内を指す"),
          new Text(
              "Check the columns: latitude is about 20 to 46, longitude about 122 to 154. Leave both empty where the place is unknown.",
              "緯度は20〜46、経度は122〜154程度です。列の取り違えや桁の誤りを確認し、不明な場合は両方とも空欄にしてください。"),
          SampleSheets.hydrant("消火栓", "34.86", "138.32", "65"),
          SampleSheets.hydrant("消火栓", "138.32", "34.86", "65"));

  private static final String LATITUDE = "緯度";
  private static final String LONGITUDE = "経度";

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    String north = latitude(row);
    String east = longitude(row);
    OptionalDouble latitude = row.number(north);
    OptionalDouble longitude = row.number(east);
    boolean half = row.cell(north).isPresent() != row.cell(east).isPresent();
    if (half) {
      faults.add(
          RULE,
          row.line(),
          row.cell(north).isPresent() ? east : north,
          "",
          new Text("One of latitude and longitude is empty.", "緯度と経度の一方だけが空です。"));
    }
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return;
    }
    double up = latitude.getAsDouble();
    double across = longitude.getAsDouble();
    if (!isInJapan(up, across)) {
      faults.add(
          RULE,
          row.line(),
          north,
          up + ", " + across,
          isInJapan(across, up)
              ? new Text("Latitude and longitude are swapped.", "緯度と経度が入れ替わっています。")
              : new Text("The place is not in Japan.", "日本国外の位置になっています。"));
    }
  }

  /** Return what a row calls its latitude: publishers who name their columns do so in English. */
  static String latitude(Row row) {
    return row.cell("latitude").isPresent() ? "latitude" : LATITUDE;
  }

  private static String longitude(Row row) {
    return row.cell("longitude").isPresent() ? "longitude" : LONGITUDE;
  }

  /** A place in Japan. */
  record Position(double north, double east) {

    private static final double DEGREE = 111.2;

    /** Measure the way to another place, well enough for one country. */
    double kilometres(Position other) {
      double across = (east - other.east) * Math.cos(Math.toRadians((north + other.north) / 2));
      return Math.hypot(north - other.north, across) * DEGREE;
    }
  }

  /** Read the place of a row; nothing where it has none in Japan. */
  static Optional<Position> of(Row row) {
    OptionalDouble north = row.number(latitude(row));
    OptionalDouble east = row.number(longitude(row));
    return north.isPresent()
            && east.isPresent()
            && isInJapan(north.getAsDouble(), east.getAsDouble())
        ? Optional.of(new Position(north.getAsDouble(), east.getAsDouble()))
        : Optional.empty();
  }

  private static boolean isInJapan(double north, double east) {
    return north >= 20.4 && north <= 45.6 && east >= 122.9 && east <= 154;
  }
}
