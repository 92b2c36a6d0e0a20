package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.finding.Finding;

/** GeoJSON, streamed and whole. */
final class GeoJsonTest {

  private static final String BAD =
      "{\"type\": \"Feature\",\n\"geometry\": {\"type\": \"Point\",\n\"coordinates\": [34.8, 138.3]},"
          + "\n\"properties\": {}}";

  @Test
  void a_feature_of_a_collection_is_found_by_pointer_and_line() {
    Finding finding =
        Judged.text("{\"type\": \"FeatureCollection\",\n\"features\": [\n" + BAD + "]\n}").only();

    assertThat(finding.rule()).isEqualTo("coordinate-swapped");
    assertThat(finding.pointer()).isEqualTo("/features/0/geometry/coordinates");
    assertThat(finding.line()).isEqualTo(5);
  }

  @Test
  void a_collection_that_names_its_type_last_is_judged_alike() {
    Finding finding =
        Judged.text("{\"features\": [\n\n" + BAD + "],\n\"type\": \"FeatureCollection\"\n}").only();

    assertThat(finding.rule()).isEqualTo("coordinate-swapped");
    assertThat(finding.pointer()).isEqualTo("/features/0/geometry/coordinates");
    assertThat(finding.line()).isEqualTo(5);
  }

  @Test
  void a_member_after_streamed_features_keeps_its_line() {
    Finding finding =
        Judged.text(
                "{\"type\": \"FeatureCollection\",\n\"features\": [\n"
                    + BAD.replace("34.8, 138.3", "138.3, 34.8")
                    + "\n],\n\"bbox\": 1}")
            .only();

    assertThat(finding.pointer()).isEqualTo("/bbox");
    assertThat(finding.line()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ogc:def:crs:OGC:1.3:CRS84, false",
    "urn:ogc:def:crs:OGC::CRS84h, false",
    "http://www.opengis.net/def/crs/EPSG/0/4326, false",
    "EPSG:4326, false",
    "urn:ogc:def:crs:EPSG::6668, false",
    "urn:ogc:def:crs:EPSG::6697, false",
    "urn:ogc:def:crs:EPSG::4301, true",
    "EPSG:14326, true",
    "EPSG:6676, true"
  })
  void a_reference_system_is_another_only_where_it_is_not_that_of_the_world(
      String name, boolean other) {
    Judged judged =
        Judged.text(
            "{\"type\": \"Feature\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"%s\"}},"
                    .formatted(name)
                + " \"geometry\": null, \"properties\": {}}");

    assertThat(judged.rules()).isEqualTo(other ? List.of("crs-foreign") : List.of());
  }

  @Test
  void a_position_of_text_is_named_as_such() {
    assertThat(Judged.text("{\"type\": \"Point\", \"coordinates\": [\"1\", 2]}").only().rule())
        .isEqualTo("schema-type");
  }

  @Test
  void a_hole_must_run_clockwise() {
    String ring = "[[0, 0], [9, 0], [9, 9], [0, 0]]";
    Finding finding =
        Judged.text("{\"type\": \"Polygon\", \"coordinates\": [" + ring + ", " + ring + "]}")
            .only();

    assertThat(finding.rule()).isEqualTo("ring-orientation");
    assertThat(finding.pointer()).isEqualTo("/coordinates/1");
  }

  @Test
  void an_entity_in_a_feature_is_held_to_ngsi_ld() {
    String feature =
        "{\"id\": \"urn:a:b\", \"type\": \"Feature\", \"geometry\": null, \"properties\": {\"type\":"
            + " \"T\", \"a\": {\"type\": \"Property\", \"value\": 1}, \"b\": {\"type\": \"Property\"}}}";

    Finding finding = Judged.text(feature).only();

    assertThat(finding.rule()).isEqualTo("schema-missing");
    assertThat(finding.pointer()).isEqualTo("/properties/b");
  }

  @Test
  void null_is_an_honest_value_of_a_property() {
    assertThat(
            Judged.text(
                    "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"a\": null}}")
                .findings())
        .isEmpty();
  }
}
