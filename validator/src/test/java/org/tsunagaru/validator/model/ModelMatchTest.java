package org.tsunagaru.validator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.format.Format;

/** Which entities are of a model, and what is said of those that may be something else. */
final class ModelMatchTest {

  private static final String CITY = "\"https://city.example/context.jsonld\"";
  private final List<Finding> findings = new ArrayList<>();

  private Summary judge(Validator validator, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return validator.validate(
        new Source("data.json", () -> new ByteArrayInputStream(bytes)), findings::add);
  }

  private Summary judge(String type, String context, String attributes) {
    return judge(
        Validator.builder().build(),
        "{\"id\": \"urn:a:b\", \"type\": \"%s\", \"@context\": %s, %s}"
            .formatted(type, context, attributes));
  }

  private static String property(String name, Object value) {
    return "\"%s\": {\"type\": \"Property\", \"value\": %s}".formatted(name, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"https://smartdatamodels.org/context.jsonld\"",
        "[\"https://raw.githubusercontent.com/smart-data-models/dataModel.Device/master/context.jsonld\", \"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld\"]",
        "{\"Device\": \"https://smartdatamodels.org/dataModel.Device/Device\"}",
        "{\"sdm\": \"https://smartdatamodels.org/dataModel.Device/\", \"Device\": {\"@id\": \"sdm:Device\"}}",
        "{\"@vocab\": \"https://smartdatamodels.org/dataModel.Device/\"}",
      })
  void the_context_that_defines_a_type_settles_its_model(String context) {
    Summary summary = judge("Device", context, property("mcc", "\"440\""));

    assertThat(summary.byModel()).containsOnlyKeys("Device");
    assertThat(findings).extracting(Finding::rule).containsExactly("model-attribute-missing");
    assertThat(findings.get(0).message().en()).endsWith("(model Device 0.0.9)");
  }

  @Test
  void the_uri_of_a_type_settles_its_model_and_that_of_another_its_own() {
    String ours = "https://smartdatamodels.org/dataModel.Device/Device";

    assertThat(judge(ours, CITY, property("mcc", 1)).byModel()).containsOnlyKeys("Device");
    assertThat(judge("https://city.example/Device", CITY, property("mcc", 1)).byModel()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"https://city.example/context.jsonld\"",
        "{\"Device\": \"https://city.example/Device\"}",
      })
  void a_type_of_a_foreign_context_is_not_judged_and_that_is_said(String context) {
    Summary summary = judge("Device", context, property("mcc", 1));

    assertThat(summary.byModel()).isEmpty();
    assertThat(findings).isEmpty();
    assertThat(summary.valid()).isTrue();
    assertThat(summary.notChecked()).hasSize(1);
    assertThat(summary.notChecked().get(0).reason().ja())
        .contains("Device", "別の種別の可能性", "--model Device");
  }

  @Test
  void a_bare_name_whose_attributes_agree_is_taken_for_the_model_and_that_is_said() {
    String core = "\"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld\"";

    Summary summary = judge("Device", core, property("mcc", 440));

    assertThat(summary.byModel()).containsOnlyKeys("Device");
    assertThat(findings)
        .extracting(finding -> finding.message().en())
        .allMatch(message -> message.endsWith("(model Device 0.0.9, by the name of its type)"));
  }

  @Test
  void a_bare_name_with_other_attributes_is_not_judged_and_that_is_said() {
    Summary summary =
        judge(
            Validator.builder().build(),
            "{\"id\": \"urn:a:b\", \"type\": \"Device\", "
                + property("name", "\"a\"")
                + ", "
                + property("battery", 1)
                + "}");

    assertThat(summary.byModel()).isEmpty();
    assertThat(findings).isEmpty();
    assertThat(summary.notChecked().get(0).reason().en()).contains("bear the name of a model");
  }

  @Test
  void one_attribute_of_a_model_among_many_others_does_not_speak_for_it() {
    String core = "\"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld\"";
    String one = property("mcc", "\"440\"") + ", " + property("colour", 1);

    assertThat(judge("Device", core, one).byModel()).containsOnlyKeys("Device");
    assertThat(judge("Device", core, one + ", " + property("weight", 1)).byModel()).isEmpty();
  }

  @Test
  void a_type_that_this_program_named_asks_for_half_of_what_its_model_requires() {
    String core = "\"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld\"";
    List<String> required = new Models().require("AEDLocation").required();
    List<String> all = required.stream().map(name -> property(name, "\"1\"")).toList();
    String half = String.join(", ", all.subList(0, (all.size() + 1) / 2));
    String few = String.join(", ", all.subList(0, (all.size() + 1) / 2 - 1));

    assertThat(judge("AEDLocation", core, few).byModel()).isEmpty();
    assertThat(judge("AEDLocation", core, half).byModel()).containsOnlyKeys("AEDLocation");
  }

  @Test
  void a_required_attribute_whose_text_is_blank_has_no_value() {
    Validator validator = Validator.builder().model("AEDLocation").build();
    judge(
        validator,
        "{\"id\": \"urn:a:b\", \"type\": \"AEDLocation\", \"@context\": \"https://a.example/c\", %s}"
            .formatted(property("installationLocation", "\" \"")));

    assertThat(findings)
        .filteredOn(finding -> finding.pointer().startsWith("/installationLocation"))
        .extracting(Finding::rule)
        .containsExactly("model-attribute-missing");
  }

  @Test
  void a_type_without_model_is_nothing_to_speak_of() {
    assertThat(judge("WaterLevel", CITY, property("level", 1)).notChecked()).isEmpty();
    assertThat(judge("../commons", CITY, property("level", 1)).notChecked()).isEmpty();
    assertThat(judge("School", CITY, property("level", 1)).notChecked()).isEmpty();
  }

  @Test
  void a_forced_model_judges_whatever_the_type_and_none_can_be_turned_off() {
    Validator forced = Validator.builder().model("Device").build();
    Validator without = Validator.builder().withoutModels().build();
    String text =
        "{\"id\": \"urn:a:b\", \"type\": \"Thing\", \"@context\": "
            + CITY
            + ", "
            + property("mcc", 440)
            + "}";

    assertThat(judge(forced, text).byModel()).containsOnlyKeys("Device");
    assertThat(judge(without, text.replace("Thing", "Device")).notChecked()).isEmpty();
  }

  @Test
  void an_unknown_model_is_refused_with_the_nearest_and_one_without_attributes_too() {
    assertThatThrownBy(() -> Validator.builder().model("WheatherObserved").build())
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("WeatherObserved");
    assertThatThrownBy(() -> Validator.builder().model("School").build())
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("GIF");
  }

  @Test
  void every_instance_of_an_attribute_is_judged_where_it_stands() {
    judge(
        "AirQualityObserved",
        "\"https://smartdatamodels.org/context.jsonld\"",
        property("dateObserved", "{\"@type\": \"DateTime\", \"@value\": \"2026-04-01T00:00:00Z\"}")
            + ", \"location\": {\"type\": \"GeoProperty\", \"value\":"
            + " {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}}"
            + ", \"no2\": [{\"type\": \"Property\", \"value\": 1},"
            + " {\"type\": \"Property\", \"value\": -2, \"datasetId\": \"urn:a:c\"}]");

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("model-value-range");
    assertThat(findings.get(0).pointer()).isEqualTo("/no2/1/value");
  }

  @Test
  void the_simplified_form_of_several_instances_is_judged_one_by_one() {
    Validator simplified =
        Validator.builder().as(Format.NGSI_LD_SIMPLIFIED).model("Museum").build();

    judge(
        simplified,
        "{\"id\": \"urn:a:b\", \"type\": \"Museum\", \"name\": {\"languageMap\": {\"ja\": \"館\"}},"
            + " \"location\": {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]},"
            + " \"touristArea\": {\"dataset\": {\"@none\": \"a\", \"urn:a:c\": 1}}}");

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("model-value-type");
    assertThat(findings.get(0).pointer()).isEqualTo("/touristArea/dataset/urn:a:c");
  }

  @Test
  void a_list_of_one_may_stand_without_brackets_and_alternatives_are_weighed() {
    judge(
        "WeatherObserved",
        "\"https://smartdatamodels.org/context.jsonld\"",
        property("dateObserved", "\"2026-04-01T00:00:00Z\"")
            + ", \"location\": {\"type\": \"GeoProperty\", \"value\":"
            + " {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}}, "
            + property("owner", "\"urn:a:o\"")
            + ", "
            + property("pressureTendency", 0.5)
            + ", "
            + property("visibility", "\"hazy\""));

    assertThat(findings).extracting(Finding::pointer).containsExactly("/visibility/value");
    assertThat(findings.get(0).message().en()).contains("veryPoor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"https://city.example/context.jsonld\", \"https://smartdatamodels.org/context.jsonld\"]",
        "[\"https://smartdatamodels.org/context.jsonld\", \"https://city.example/context.jsonld\"]",
      })
  void the_context_of_the_model_settles_it_beside_any_other(String context) {
    assertThat(judge("Device", context, property("mcc", "\"440\"")).byModel())
        .containsOnlyKeys("Device");
  }

  @Test
  void a_name_is_no_misspelling_of_what_stands_elsewhere_in_the_record() {
    String feature =
        """
        {"type": "Feature", "id": "urn:a:b", "geometry": {"type": "Point", "coordinates": [138.3, 34.8]},
         "properties": {"type": "WeatherObserved", "locations": {"type": "Property", "value": "橋"},
           "dateObserved": {"type": "Property", "value": "2026-04-01T00:00:00Z"}},
         "@context": "https://smartdatamodels.org/context.jsonld"}
        """;
    Summary summary = judge(Validator.builder().build(), feature);

    assertThat(summary.byModel()).containsOnlyKeys("WeatherObserved");
    assertThat(summary.byRule().keySet())
        .contains("model-attribute-unknown")
        .doesNotContain("model-attribute-misspelt");
  }

  @Test
  void numbers_in_a_unit_that_the_model_does_not_name_are_not_held_against_its_range() {
    String sdm = "\"https://smartdatamodels.org/context.jsonld\"";
    String inUnit = "\"windDirection\": {\"type\": \"Property\", \"value\": 6400%s}";

    judge("WeatherObserved", sdm, inUnit.formatted(""));
    assertThat(findings).extracting(Finding::rule).contains("model-value-range");
    findings.clear();
    judge("WeatherObserved", sdm, inUnit.formatted(", \"unitCode\": \"C25\""));
    assertThat(findings).extracting(Finding::rule).doesNotContain("model-value-range");
  }
}
