package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What cities call the files of their data sets: the code, then the data set. Only a hint. */
public final class FileNames {

  private static final Pattern NAME =
      Pattern.compile("(?:^|.*[/\\\\])\\d{6}_(?<set>[a-z_]+)\\.csv(?:\\.gz)?");

  private static final Map<String, List<String>> TABLES =
      Map.ofEntries(
          Map.entry("aed", List.of("municipal-aeds", "recommended-aeds")),
          Map.entry(
              "care_service", List.of("municipal-care-services", "recommended-care-services")),
          Map.entry("hospital", List.of("recommended-medical-institutions")),
          Map.entry("cultural_property", List.of("recommended-cultural-properties")),
          Map.entry("tourism", List.of("municipal-sights", "recommended-sights")),
          Map.entry("event", List.of("recommended-events")),
          Map.entry(
              "public_wireless_lan",
              List.of("municipal-wifi-access-points", "recommended-wifi-access-points")),
          Map.entry("public_toilet", List.of("municipal-toilets", "recommended-toilets")),
          Map.entry(
              "fire_hydrant", List.of("municipal-fire-hydrants", "recommended-fire-hydrants")),
          Map.entry(
              "evacuation_space",
              List.of("municipal-emergency-sites", "recommended-emergency-sites")),
          Map.entry("population", List.of("municipal-population", "recommended-population")),
          Map.entry(
              "public_facility",
              List.of("municipal-public-facilities", "recommended-public-facilities")),
          Map.entry(
              "preschool",
              List.of("municipal-childcare-facilities", "recommended-childcare-facilities")),
          Map.entry("food_business_all", List.of("municipal-food-businesses")),
          Map.entry("open_data_list", List.of("recommended-open-data")));

  private FileNames() {}

  /** Tell the tables that a file of this name most likely is of. */
  public static Optional<List<String>> suggest(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? Optional.ofNullable(TABLES.get(matcher.group("set")))
        : Optional.empty();
  }
}
