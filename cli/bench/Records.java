import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes observations of a city as NDJSON: NGSI-LD, normalized, of five types, a thousandth of them
 * wrong. The same number always gives the same bytes. Usage: {@code java Records.java FILE BYTES}.
 */
public final class Records {

  private static final List<String> TOWNS = List.of("本町", "栄町", "港", "駅前", "大手町", "三ケ名", "小川新町");

  private final Random random = new Random(20261126);
  private final StringBuilder line = new StringBuilder();
  private int number;

  public static void main(String[] args) throws IOException {
    long most = Long.parseLong(args[1]);
    Records records = new Records();
    long written = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
      while (written < most) {
        byte[] bytes = records.next().getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        written += bytes.length;
      }
    }
    System.out.println(records.number + " records, " + records.number / 1000 + " of them wrong");
  }

  private String next() {
    number++;
    line.setLength(0);
    switch (number % 10) {
      case 0, 1, 2 -> air();
      case 3, 4 -> weather();
      case 5, 6 -> parking();
      case 7, 8 -> water();
      default -> building();
    }
    line.append("\"@context\":[\"https://smartdatamodels.org/context.jsonld\",\"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld\"]}\n");
    return number % 1000 == 0 ? line.toString().replaceFirst("\"type\":\"Property\"", "\"type\":\"Propperty\"") : line.toString();
  }

  private void air() {
    head("AirQualityObserved");
    measured("co", 0.1, 2, "GP");
    measured("no2", 5, 60, "GQ");
    measured("o3", 10, 90, "GQ");
    measured("so2", 1, 20, "GQ");
    measured("pm25", 2, 60, "GQ");
    measured("temperature", -5, 38, "CEL");
    measured("relativeHumidity", 0.2, 1, "C62");
    text("airQualityLevel", "moderate");
    text("typeofLocation", "outdoor");
    observed();
  }

  private void weather() {
    head("WeatherObserved");
    measured("temperature", -5, 38, "CEL");
    measured("atmosphericPressure", 980, 1030, "A97");
    measured("windSpeed", 0, 25, "MTS");
    measured("windDirection", 0, 360, "DD");
    measured("precipitation", 0, 40, "MMT");
    measured("relativeHumidity", 0.2, 1, "C62");
    measured("illuminance", 0, 90000, "LUX");
    text("weatherType", "くもり時々雨");
    observed();
  }

  private void parking() {
    head("OffStreetParking");
    list("category", "feeCharged", "public", "ground");
    list("allowedVehicleType", "car", "motorcycle");
    list("chargeType", "firstIntervalPrice", "additionalIntervalPrice");
    whole("totalSpotNumber", 40 + random.nextInt(400));
    whole("availableSpotNumber", random.nextInt(40));
    list("layout", "multiStorey", "covered");
    text("priceCurrency", "JPY");
    list("status", "open");
  }

  private void water() {
    head("WaterObserved");
    measured("waterLevel", 0, 6, "MTR");
    measured("flow", 0, 300, "MQS");
    measured("height", 0, 9, "MTR");
    text("areaServed", "瀬戸川流域 " + town());
    observed();
  }

  private void building() {
    head("Building");
    list("category", "civic", "public");
    whole("floorsAboveGround", 1 + random.nextInt(9));
    whole("floorsBelowGround", random.nextInt(2));
    text("collapseRisk".replace("collapseRisk", "alternateName"), "市民センター" + town());
    line.append("\"openingHours\":{\"type\":\"Property\",\"value\":[\"Mo-Fr 09:00-17:00\",\"Sa 09:00-12:00\"]},");
  }

  private void head(String type) {
    double longitude = 138.2 + random.nextDouble() / 4;
    double latitude = 34.8 + random.nextDouble() / 4;
    line.append("{\"id\":\"urn:ngsi-ld:").append(type).append(":22212-").append(number)
        .append("\",\"type\":\"").append(type).append("\",");
    text("name", town() + "観測所 第" + number % 97 + "号");
    text("description", "焼津市" + town() + "に設置した設備の値。平常時は十分ごと、警戒時は一分ごとに更新する。");
    text("dataProvider", "焼津市防災部危機管理課");
    line.append("\"address\":{\"type\":\"Property\",\"value\":{\"addressCountry\":\"JP\",\"addressRegion\":\"静岡県\",\"addressLocality\":\"焼津市\",\"streetAddress\":\"")
        .append(town()).append("二丁目").append(random.nextInt(40)).append("番地\",\"postalCode\":\"4250022\"}},");
    line.append("\"location\":{\"type\":\"GeoProperty\",\"value\":{\"type\":\"Point\",\"coordinates\":[")
        .append(six(longitude)).append(',').append(six(latitude)).append("]}},");
  }

  private void observed() {
    line.append("\"dateObserved\":{\"type\":\"Property\",\"value\":\"").append(time()).append("\"},");
  }

  private void measured(String name, double from, double to, String unit) {
    double value = Math.round((from + random.nextDouble() * (to - from)) * 100) / 100.0;
    line.append('"').append(name).append("\":{\"type\":\"Property\",\"value\":").append(value)
        .append(",\"unitCode\":\"").append(unit).append("\",\"observedAt\":\"").append(time()).append("\"},");
  }

  private void whole(String name, int value) {
    line.append('"').append(name).append("\":{\"type\":\"Property\",\"value\":").append(value).append("},");
  }

  private void text(String name, String value) {
    line.append('"').append(name).append("\":{\"type\":\"Property\",\"value\":\"").append(value).append("\"},");
  }

  private void list(String name, String... values) {
    line.append('"').append(name).append("\":{\"type\":\"Property\",\"value\":[\"")
        .append(String.join("\",\"", values)).append("\"]},");
  }

  private String town() {
    return TOWNS.get(random.nextInt(TOWNS.size()));
  }

  private String time() {
    int minute = number % 1440;
    return "2026-%02d-%02dT%02d:%02d:00Z".formatted(1 + number % 9, 1 + number % 28, minute / 60, minute % 60);
  }

  private static String six(double degrees) {
    return "%.6f".formatted(degrees);
  }
}
