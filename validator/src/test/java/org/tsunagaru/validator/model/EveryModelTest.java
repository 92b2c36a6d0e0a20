package org.tsunagaru.validator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.schema.RecordSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each model accepts what it describes, in every representation, and misses what is not there. */
final class EveryModelTest {

  private static final Validator VALIDATOR = Validator.builder().build();

  static List<EntityModel> models() {
    return new Models().all().stream().filter(model -> !model.attributes().isEmpty()).toList();
  }

  private static List<Finding> findings(Validator validator, JsonNode entity) {
    List<Finding> findings = new ArrayList<>();
    byte[] bytes = entity.toString().getBytes(StandardCharsets.UTF_8);
    Summary summary =
        validator.validate(
            new Source("data.json", () -> new ByteArrayInputStream(bytes)), findings::add);
    assertThat(summary.byModel()).hasSize(1);
    return findings;
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_specimen_passes_in_every_representation(EntityModel model) {
    Specimen specimen = new Specimen(model);

    assertThat(findings(VALIDATOR, specimen.normalized())).isEmpty();
    assertThat(findings(VALIDATOR, specimen.concise())).isEmpty();
    assertThat(findings(as(Format.NGSI_LD_SIMPLIFIED, model), specimen.simplified())).isEmpty();
    assertThat(findings(as(Format.NGSI_V2, model), specimen.v2Normalized())).isEmpty();
    assertThat(findings(as(Format.NGSI_V2, model), specimen.v2KeyValues())).isEmpty();
  }

  private static Validator as(Format format, EntityModel model) {
    return Validator.builder().as(format).model(model.type()).build();
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_specimen_fits_the_file_as_a_json_schema_of_keyvalues(EntityModel model) {
    ObjectNode entity = new Specimen(model).simplified();
    entity.remove("@context");
    RecordSchema schema = RecordSchema.own("models/" + model.type() + ".json");

    assertThat(schema.judge(entity)).isEmpty();
    entity.put("location", "焼津市");
    entity.put("id", 1);
    boolean knowsPlaces = model.attributes().containsKey("location");
    assertThat(schema.judge(entity).isEmpty()).isEqualTo(!knowsPlaces && model.common().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("models")
  void each_required_attribute_is_missed_and_its_misspelling_named(EntityModel model) {
    for (String name : model.required()) {
      ObjectNode without = new Specimen(model).normalized();
      JsonNode attribute = without.remove(name);
      assertThat(findings(VALIDATOR, without))
          .as(name)
          .extracting(Finding::rule)
          .containsExactly("model-attribute-missing");

      String slip = name.charAt(0) + name.substring(2);
      if (name.length() > 4) {
        without.set(slip, attribute);
        List<Finding> found = findings(VALIDATOR, without);
        assertThat(found).as(slip).hasSize(1);
        assertThat(found.get(0).pointer()).isEqualTo("/" + slip);
        assertThat(found.get(0).message().en()).contains("misspelling");
      }
    }
  }
}
