package org.tsunagaru.features.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.resource.ClasspathScanner;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Rule;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.steps.city.EncryptionSteps;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Verification;
import org.tsunagaru.spec.file.CatalogueReader;

class GherkinTest {

  private static final String STEPS = "org.tsunagaru.features.steps.";

  private final GherkinLibrary library = GherkinLibrary.read();
  private final Catalogue catalogue = CatalogueReader.read();

  @Test
  void every_scenario_is_an_example_of_a_requirement_that_exists() {
    assertThat(library.scenarios())
        .isNotEmpty()
        .allSatisfy(
            spec ->
                assertThat(catalogue.requirement(spec.requirement()))
                    .as(spec.pickle())
                    .isPresent());
  }

  @Test
  void every_tested_requirement_has_a_scenario() {
    List<String> covered =
        library.scenarios().stream().map(ScenarioSpec::requirement).distinct().toList();
    assertThat(catalogue.requirements())
        .filteredOn(requirement -> requirement.verification() == Verification.TEST)
        .allSatisfy(requirement -> assertThat(covered).contains(requirement.id()));
  }

  @Test
  void every_rule_says_its_requirement_in_the_words_of_the_catalogue() {
    assertThat(rules())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              String id = rule.getTags().get(0).getName().substring(1);
              assertThat(rule.getTags()).hasSize(1);
              assertThat(catalogue.requirement(id).map(r -> r.title().en()))
                  .hasValue(rule.getName());
              assertThat(rule.getChildren()).isNotEmpty();
            });
  }

  @Test
  void every_scenario_has_an_id_of_its_own() {
    assertThat(library.scenarios())
        .extracting(spec -> spec.id("x"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Z0-9-]+/s[0-9]+(\\.[0-9]+)?@x"));
  }

  @Test
  void every_scenario_declares_one_effect_and_has_a_japanese_title() {
    assertThat(library.scenarios())
        .allSatisfy(
            spec -> {
              assertThat(
                      Stream.of(Effect.values()).filter(e -> spec.tags().contains(e.tag())).count())
                  .as(spec.pickle())
                  .isEqualTo(1);
              assertThat(spec.name().ja()).as(spec.pickle()).containsPattern("[ぁ-んァ-ヶ一-龠]");
            });
  }

  @Test
  void every_scenario_decides_by_a_then() {
    assertThat(library.scenarios())
        .allSatisfy(
            spec ->
                assertThat(spec.steps().stream().map(step -> step.keyword().en()))
                    .as(spec.pickle())
                    .contains("Then"));
  }

  @Test
  void every_step_is_said_in_japanese_and_no_wording_is_left_over() {
    Set<String> expressions = new TreeSet<>(expressions("neutral"));
    expressions.addAll(expressions("city"));
    bindings().forEach(binding -> expressions.addAll(expressions(Suite.room(binding))));
    assertThat(library.wording().expressions()).containsExactlyInAnyOrderElementsOf(expressions);
    assertThat(library.scenarios())
        .flatExtracting(ScenarioSpec::steps)
        .allSatisfy(
            step ->
                assertThat(step.text().ja())
                    .containsPattern("[ぁ-んァ-ヶ一-龠]")
                    .doesNotContain("{string}"));
  }

  @Test
  void every_step_is_defined_once_in_the_glue_of_each_binding_it_runs_over() {
    ExpressionFactory factory = new ExpressionFactory(StepWording.types());
    for (String binding : bindings()) {
      List<Expression> glue =
          Stream.of("neutral", "city", Suite.room(binding))
              .flatMap(room -> expressions(room).stream())
              .map(factory::createExpression)
              .toList();
      assertThat(library.scenarios())
          .filteredOn(spec -> spec.binding().isEmpty() || spec.binding().get().equals(binding))
          .isNotEmpty()
          .flatExtracting(ScenarioSpec::steps)
          .allSatisfy(
              step ->
                  assertThat(glue)
                      .as(step.text().en())
                      .filteredOn(one -> matches(one, step.text().en()))
                      .hasSize(1));
    }
  }

  @Test
  void what_is_run_although_no_certificate_is_to_be_trusted_looks_at_connections_and_no_further() {
    ExpressionFactory factory = new ExpressionFactory(StepWording.types());
    List<Expression> looking =
        expressions(List.of(EncryptionSteps.class)).stream()
            .map(factory::createExpression)
            .toList();
    assertThat(library.scenarios())
        .allSatisfy(
            spec ->
                assertThat(spec.looksAtConnections())
                    .as(spec.pickle())
                    .isEqualTo(
                        spec.steps().stream()
                            .allMatch(
                                step ->
                                    looking.stream()
                                        .anyMatch(one -> matches(one, step.text().en())))))
        .anyMatch(ScenarioSpec::looksAtConnections);
  }

  private static boolean matches(Expression expression, String step) {
    return Optional.ofNullable(expression.match(step)).isPresent();
  }

  private Set<String> bindings() {
    return library.scenarios().stream()
        .flatMap(spec -> spec.binding().stream())
        .collect(Collectors.toSet());
  }

  private static List<String> expressions(String room) {
    List<String> expressions = expressions(glue(room));
    assertThat(expressions).as(room).isNotEmpty().doesNotHaveDuplicates();
    return expressions;
  }

  private static List<String> expressions(List<Class<?>> classes) {
    List<String> expressions = new ArrayList<>();
    for (Class<?> glue : classes) {
      for (Method method : glue.getMethods()) {
        for (Annotation annotation : method.getAnnotations()) {
          expression(annotation).ifPresent(expressions::add);
        }
      }
    }
    return expressions;
  }

  private static List<Class<?>> glue(String room) {
    return new ClasspathScanner(GherkinTest.class::getClassLoader)
        .scanForClassesInPackage(STEPS + room);
  }

  private static Optional<String> expression(Annotation annotation) {
    if (annotation instanceof Given given) {
      return Optional.of(given.value());
    } else if (annotation instanceof When when) {
      return Optional.of(when.value());
    } else if (annotation instanceof Then then) {
      return Optional.of(then.value());
    }
    return Optional.empty();
  }

  private List<Rule> rules() {
    return library.features().stream()
        .flatMap(feature -> Stream.of(feature.getParseEvents()))
        .flatMap(events -> java.util.stream.StreamSupport.stream(events.spliterator(), false))
        .map(Envelope.class::cast)
        .flatMap(envelope -> envelope.getGherkinDocument().stream())
        .flatMap(document -> document.getFeature().stream())
        .flatMap(feature -> feature.getChildren().stream())
        .flatMap(child -> child.getRule().stream())
        .toList();
  }
}
