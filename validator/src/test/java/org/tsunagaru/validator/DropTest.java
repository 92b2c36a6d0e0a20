package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.ValidatorException;

/** What only several sources show together. */
final class DropTest {

  private static final String CONTEXT = "\"@context\": \"https://city.example/c.jsonld\"";
  private static final String RIVER =
      "{\"id\": \"urn:ngsi-ld:River:%s\", \"type\": \"River\", \"name\": {\"type\": \"Property\","
          + " \"value\": \"川\"}, "
          + CONTEXT
          + "}";
  private static final String LEVEL =
      "{\"id\": \"urn:ngsi-ld:Level:%s\", \"type\": \"Level\", \"river\": {\"type\":"
          + " \"Relationship\", \"object\": %s}, "
          + CONTEXT
          + "}";

  private final List<Finding> findings = new ArrayList<>();
  private final List<NotChecked> left = new ArrayList<>();

  private void judge(Validator validator, String... namesAndTexts) {
    try (Drop drop = validator.drop()) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        byte[] bytes = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
        Source source = new Source(namesAndTexts[i], () -> new ByteArrayInputStream(bytes));
        assertThat(drop.validate(source, findings::add).valid()).isTrue();
      }
      Summary rest = drop.finish(findings::add);
      left.addAll(rest.notChecked());
      assertThat(rest.byRule().values().stream().mapToLong(Long::longValue).sum())
          .isGreaterThanOrEqualTo(findings.size());
      assertThat(rest.records()).isZero();
    }
  }

  private static Validator validator() {
    return Validator.builder().clock(Judged.CLOCK).build();
  }

  @Test
  void an_entity_that_stands_in_two_files_is_told_with_both() {
    judge(
        validator(),
        "a.json",
        "\n[" + RIVER.formatted(1) + ",\n" + RIVER.formatted(2) + "]",
        "b.json",
        "[" + RIVER.formatted(3) + ",\n\n" + RIVER.formatted(2) + "]");

    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.rule()).isEqualTo("duplicate-id");
    assertThat(finding.file()).isEqualTo("b.json");
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.pointer()).isEqualTo("/1/id");
    assertThat(finding.value()).isEqualTo("urn:ngsi-ld:River:2");
    assertThat(finding.message().en()).contains("a.json on line 3");
    assertThat(finding.message().ja()).contains("a.json の3行目");
  }

  @Test
  void numbers_of_features_and_rows_count_within_their_file_only() {
    String feature = "{\"type\": \"Feature\", \"id\": 1, \"geometry\": null, \"properties\": {}}";
    String old =
        """
        都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考
        222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1,,34.86,138.32,65,
        """;

    judge(validator(), "a.json", feature, "b.json", feature, "a.csv", old, "b.csv", old);

    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"222127, 1", "222127, 0", "221309, 0"})
  void an_id_comes_once_for_its_publisher_and_data_set(String code, int found) {
    String heading =
        "全国地方公共団体コード,ID,地方公共団体名,種別,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,"
            + "所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,口径,備考\n";
    String row = "%s,%s,静岡県,消火栓,222127,,静岡県焼津市本町1,静岡県,焼津市,本町,1,,34.86,138.32,65,\n";

    judge(
        validator(),
        "a.csv",
        heading + row.formatted("222127", "H1"),
        "b.csv",
        heading + row.formatted(code, found == 1 || !code.equals("222127") ? "H1" : "H2"));

    assertThat(findings).extracting(Finding::rule).hasSize(found).allMatch("duplicate-id"::equals);
  }

  @Test
  void a_relationship_is_followed_from_file_to_file_whichever_comes_first() {
    judge(
        validator(),
        "levels.json",
        "["
            + LEVEL.formatted(1, "\"urn:ngsi-ld:River:1\"")
            + ",\n"
            + LEVEL.formatted(2, "[\"urn:ngsi-ld:River:1\", \"urn:ngsi-ld:River:9\"]")
            + "]",
        "rivers.json",
        RIVER.formatted(1));

    assertThat(findings).extracting(Finding::rule).containsExactly("relationship-dangling");
    assertThat(findings.get(0).pointer()).isEqualTo("/1/river/object/1");
    assertThat(findings.get(0).file()).isEqualTo("levels.json");
    assertThat(findings.get(0).line()).isEqualTo(2);
    assertThat(left).isEmpty();
  }

  @Test
  void what_may_lie_elsewhere_is_not_called_missing() {
    judge(
        validator(),
        "a.json",
        "["
            + LEVEL.formatted(1, "\"urn:ngsi-ld:River:1\"")
            + ", "
            + LEVEL.formatted(2, "\"https://other.example/rivers/1\"")
            + "]",
        "b.json",
        "{\"type\": \"Feature\", \"id\": 1, \"geometry\": null, \"properties\": {}}");

    assertThat(findings).isEmpty();
    assertThat(left).hasSize(1);
    assertThat(left.get(0).records()).isEqualTo(2);
    assertThat(left.get(0).scope()).isEqualTo(NotChecked.Scope.RULE);
    assertThat(left.get(0).reason().en()).startsWith("relationship-dangling: ");
  }

  @Test
  void a_thing_of_another_type_than_the_relationship_names_is_told() {
    String level = LEVEL.formatted(1, "\"urn:ngsi-ld:River:1\", \"objectType\": \"Lake\"");
    judge(validator(), "a.json", "[" + level + ", " + RIVER.formatted(1) + "]");

    assertThat(findings).extracting(Finding::rule).containsExactly("relationship-type");
    assertThat(findings.get(0).message().en()).contains("Lake", "River");
  }

  @Test
  void relationships_of_either_ngsi_and_in_key_values_are_followed() {
    String v2 =
        "[{\"id\": \"urn:ngsi-ld:Level:1\", \"type\": \"Level\", \"refRiver\": {\"type\":"
            + " \"Relationship\", \"value\": \"urn:ngsi-ld:River:9\"}},"
            + " {\"id\": \"urn:ngsi-ld:River:1\", \"type\": \"River\", \"name\": {\"type\": \"Text\","
            + " \"value\": \"x\", \"metadata\": {}}}]";
    String keyValues =
        "[{\"id\": \"urn:ngsi-ld:Level:2\", \"type\": \"Level\", \"refRiver\":"
            + " [\"urn:ngsi-ld:River:1\", \"urn:ngsi-ld:River:8\"], "
            + CONTEXT
            + "}]";
    judge(validator(), "v2.json", v2, "ld.json", keyValues);

    assertThat(findings)
        .extracting(Finding::pointer)
        .containsExactly("/0/refRiver/1", "/0/refRiver/value");
  }

  @ParameterizedTest
  @CsvSource({
    "Bus, 1, Stop, 1, 0",
    "Bus, 1, Bus, 1, 1",
    "Bus, urn:ngsi-ld:A:1, Bus, urn:ngsi-ld:A:1, 1"
  })
  void things_of_ngsi_v2_are_identified_within_their_type(
      String type, String id, String other, String otherId, int found) {
    String thing =
        "{\"id\": \"%s\", \"type\": \"%s\", \"n\": {\"type\": \"Number\", \"value\": 1}}";
    judge(
        validator(),
        "a.json",
        thing.formatted(id, type),
        "b.json",
        thing.formatted(otherId, other));

    assertThat(findings).extracting(Finding::rule).hasSize(found).allMatch("duplicate-id"::equals);
  }

  @ParameterizedTest
  @CsvSource({
    "refParkingSite, OffStreetParking:1, ''",
    "refParkingSite, OffStreetParking:2, relationship-dangling",
    "refOffStreetParking, OffStreetParking:1, ''",
    "refOnStreetParking, OffStreetParking:1, relationship-type",
    "refOnStreetParking, OnStreetParking:2, relationship-dangling"
  })
  void what_a_relationship_is_called_is_a_type_only_where_there_are_things_of_it(
      String name, String target, String rule) {
    String thing =
        "{\"id\": \"urn:ngsi-ld:%s:1\", \"type\": \"%s\", \"n\": {\"type\": \"Property\","
            + " \"value\": \"a\"}, "
            + CONTEXT
            + "}";
    String spot =
        "{\"id\": \"urn:ngsi-ld:Spot:1\", \"type\": \"Spot\", \"%s\": {\"type\": \"Relationship\","
            + " \"object\": \"urn:ngsi-ld:%s\"}, "
            + CONTEXT
            + "}";
    String off = thing.formatted("OffStreetParking", "OffStreetParking");
    String on = thing.formatted("OnStreetParking", "OnStreetParking");
    judge(validator(), "a.json", "[" + off + ", " + on + ", " + spot.formatted(name, target) + "]");

    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @Test
  void an_entity_that_comes_three_times_is_held_against_the_first_here_or_elsewhere() {
    judge(
        validator(),
        "a.json",
        RIVER.formatted(1),
        "b.json",
        "[" + RIVER.formatted(1) + ",\n" + RIVER.formatted(1) + ",\n" + RIVER.formatted(1) + "]");

    assertThat(findings)
        .extracting(one -> one.message().en())
        .containsExactly(
            "The identifier already stands in a.json on line 1.",
            "The identifier already stands on line 1.",
            "The identifier already stands on line 1.");
  }

  @Test
  void features_that_are_entities_are_told_too() {
    String feature =
        "{\"type\": \"Feature\", \"id\": \"urn:ngsi-ld:River:1\", \"geometry\": null, \"properties\":"
            + " {\"type\": \"River\", \"name\": {\"type\": \"Property\", \"value\": \"川\"}}, "
            + CONTEXT
            + "}";
    judge(validator(), "a.json", RIVER.formatted(1), "b.geojson", feature);

    assertThat(findings).extracting(Finding::rule).containsExactly("duplicate-id");
  }

  @Test
  void beyond_the_cap_nothing_is_called_missing_and_the_rest_is_said_to_be_unchecked() {
    Validator validator = Validator.builder().maxIdentifiers(3).build();
    judge(
        validator,
        "a.json",
        "["
            + RIVER.formatted(1)
            + ", "
            + LEVEL.formatted(1, "\"urn:ngsi-ld:River:2\"")
            + ", "
            + RIVER.formatted(2)
            + ", "
            + RIVER.formatted(1)
            + "]");

    assertThat(findings).isEmpty();
    assertThat(left).hasSize(1);
    assertThat(left.get(0).records()).isEqualTo(2);
    assertThat(left.get(0).file()).isEqualTo("a.json");
  }

  @Test
  void the_first_of_many_are_shown_and_all_are_counted() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      lines.append(RIVER.formatted(i % 2)).append('\n');
    }
    Validator validator = Validator.builder().maxFindingsPerRule(3).build();
    Judged judged = Judged.by(validator, "a.ndjson", lines.toString());

    assertThat(judged.findings()).extracting(Finding::line).containsExactly(3L, 4L, 5L);
    assertThat(judged.summary().byRule()).containsEntry("duplicate-id", 48L);
    assertThat(judged.summary().records()).isEqualTo(50);
  }

  @Test
  void a_working_folder_that_is_none_is_refused_at_once() {
    Validator.Builder builder = Validator.builder().workFolder(Path.of("no", "such", "folder"));

    assertThatThrownBy(builder::build)
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("--work-dir");
  }

  /** Write things, each as its number, the name of a relationship and the number it leads to. */
  private static String parts(String... relationships) {
    List<String> things = new ArrayList<>();
    for (String relationship : relationships) {
      String[] words = relationship.split(" ", -1);
      things.add(
          "{\"id\": \"urn:x:%s\", \"type\": \"Place\", \"%s\": {\"type\": \"Relationship\", \"object\": \"urn:x:%s\"}, %s}"
              .formatted(words[0], words[1], words[2], CONTEXT));
    }
    return "[" + String.join(",\n", things) + "]";
  }

  private List<String> circles() {
    return findings.stream()
        .filter(finding -> finding.rule().equals("relationship-circle"))
        .map(one -> one.file() + ":" + one.line() + " " + one.pointer() + " " + one.message().en())
        .toList();
  }

  @Test
  void what_contains_itself_by_way_of_others_is_told_where_the_circle_closes() {
    judge(
        validator(),
        "a.json",
        parts("1 isPartOf 2", "2 containedInPlace 3", "7 isPartOf 1"),
        "b.json",
        parts("3 isPartOf 1", "5 near 6", "6 near 5"));

    assertThat(circles())
        .containsExactly(
            "b.json:1 /0/isPartOf/object A thing contains itself: urn:x:1 → urn:x:2 → urn:x:3 → urn:x:1.");
  }

  @Test
  void both_directions_of_one_containment_are_no_circle() {
    judge(
        validator(),
        "a.json",
        parts("1 isPartOf 2", "2 hasPart 1", "2 isPartOf 3", "1 isPartOf 3"));
    assertThat(circles()).isEmpty();

    findings.clear();
    judge(validator(), "a.json", parts("1 hasPart 2", "2 hasPart 1"));
    assertThat(circles()).hasSize(1);
  }

  @Test
  void long_ways_and_many_of_them_come_to_an_end() {
    int many = 20_000;
    String[] chain = new String[many];
    for (int i = 0; i < many; i++) {
      chain[i] = i + " isPartOf " + (i + 1) % many;
    }

    judge(validator(), "a.json", parts(chain));

    assertThat(circles()).hasSize(1);
    assertThat(circles().get(0)).contains("itself: … → ").endsWith(" → urn:x:0.");
  }

  /** Write places of the former layout, each a name, a latitude and a longitude. */
  private static String spots(String... places) {
    StringBuilder sheet =
        new StringBuilder(
            "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_英語,住所,方書,緯度,経度,設置者,電話番号,内線番号,SSID,提供エリア,URL,備考\n");
    for (int i = 0; i < places.length; i++) {
      String[] words = places[i].split(" ", -1);
      sheet.append(
          "222127,%d,静岡県,焼津市,%s,シヤ,,静岡県焼津市本町%d,,%s,%s,,,,,,,\n"
              .formatted(i, words[0], i, words[1], words[2]));
    }
    return sheet.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "34.8568, 138.3232, 34.8568, old.csv",
    "34.8562, 138.3238, 34.8600, old.csv",
    "34.8568, 138.3232, 34.8600, old.csv",
    "34.8590, 138.3232, 34.8600, ''",
    "34.8568, 138.3200, 34.8600, ''",
    "34.8632, 138.3168, 34.8600, now.csv"
  })
  void places_in_the_old_datum_are_told_where_most_of_five_are_shifted_alike(
      String north, String east, String fifth, String told) {
    String[] now = {
      "甲 34.86 138.32", "乙 34.86 138.32", "丙 34.86 138.32", "丁 34.86 138.32", "戊 34.86 138.32"
    };
    String there = north + " " + east;
    String last = fifth.equals("34.8600") ? "戊 34.8600 138.3200" : "戊 " + there;

    judge(
        validator(),
        "old.csv",
        spots("甲 " + there, "乙 " + there, "丙 " + there, "丁 " + there, last),
        "now.csv",
        spots(now));

    assertThat(findings)
        .filteredOn(one -> one.rule().equals("drop-old-datum"))
        .extracting(Finding::file)
        .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
  }

  @Test
  void four_things_in_common_and_names_that_come_twice_say_nothing_of_the_datum() {
    String[] old = {
      "甲 34.8568 138.3232",
      "乙 34.8568 138.3232",
      "丙 34.8568 138.3232",
      "丁 34.8568 138.3232",
      "丁 34.8588 138.3232",
      "戊 34.8568 138.3232"
    };
    String[] now = {
      "甲 34.86 138.32", "乙 34.86 138.32", "丙 34.86 138.32", "丁 34.86 138.32", "戊 34.86 138.32"
    };

    judge(validator(), "old.csv", spots(old), "now.csv", spots(now));

    assertThat(findings).filteredOn(one -> one.rule().equals("drop-old-datum")).isEmpty();
  }
}
