package org.tsunagaru.features.suite;

import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.features.steps.city.CityWording;
import org.tsunagaru.features.steps.neutral.Wording;
import org.tsunagaru.features.steps.ngsild.NgsiLdWording;
import org.tsunagaru.features.steps.ngsiv2.NgsiV2Wording;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** Says each step in Japanese as well, by the file {@code gherkin/steps.ja.yaml}. */
final class StepWording {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private static final List<Class<?>> WORDINGS =
      List.of(Wording.class, CityWording.class, NgsiLdWording.class, NgsiV2Wording.class);

  private final Map<Expression, String> japanese = new LinkedHashMap<>();
  private final Map<String, String> keywords = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  StepWording() {
    ExpressionFactory factory = new ExpressionFactory(types());
    JsonNode file =
        YamlFile.parse("gherkin/steps.ja.yaml", Resources.text("gherkin/steps.ja.yaml")).tree();
    file.path("steps")
        .propertyStream()
        .forEach(
            step ->
                japanese.put(factory.createExpression(step.getKey()), step.getValue().asString()));
    collect(file.path("keywords"), keywords);
    collect(file.path("words"), words);
  }

  /** Say a keyword in both languages. */
  Text keyword(String keyword) {
    return new Text(keyword, keywords.getOrDefault(keyword, keyword));
  }

  /** Say a step in both languages; one without a Japanese wording stays as it is. */
  Text text(String step) {
    for (Map.Entry<Expression, String> entry : japanese.entrySet()) {
      Optional<List<Argument<?>>> arguments = match(entry.getKey(), step);
      if (arguments.isPresent()) {
        return new Text(step, filled(entry.getKey(), entry.getValue(), arguments.get()));
      }
    }
    return new Text(step, step);
  }

  /** Tell whether a step has a Japanese wording. */
  boolean knows(String step) {
    return japanese.keySet().stream().anyMatch(expression -> match(expression, step).isPresent());
  }

  /** Return the expressions that have a Japanese wording. */
  List<String> expressions() {
    return japanese.keySet().stream().map(Expression::getSource).toList();
  }

  /** The library answers null for a text that does not match. */
  private static Optional<List<Argument<?>>> match(Expression expression, String step) {
    return Optional.ofNullable(expression.match(step));
  }

  private String filled(Expression expression, String template, List<Argument<?>> arguments) {
    String result = template;
    Matcher places = PLACE.matcher(expression.getSource());
    for (Argument<?> argument : arguments) {
      String value = String.valueOf(argument.getGroup().getValue());
      if (!places.find()) {
        break;
      }
      result =
          result.replaceFirst(
              Pattern.quote(places.group()),
              Matcher.quoteReplacement(
                  words.getOrDefault(value, unquoted(places.group(1), argument))));
    }
    return result;
  }

  private static String unquoted(String type, Argument<?> argument) {
    String value = String.valueOf(argument.getGroup().getValue());
    boolean quoted = type.equals("string") && value.length() > 1;
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static void collect(JsonNode node, Map<String, String> into) {
    node.propertyStream().forEach(e -> into.put(e.getKey(), e.getValue().asString()));
  }

  /** Return the parameters that steps of any binding are worded with. */
  static ParameterTypeRegistry types() {
    ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ENGLISH);
    patterns()
        .forEach(
            (name, patterns) ->
                registry.defineParameterType(
                    new ParameterType<>(
                        name,
                        List.copyOf(patterns),
                        String.class,
                        (String word) -> word,
                        false,
                        false)));
    return registry;
  }

  /** Gather what each parameter may be; bindings may give a name patterns of their own. */
  private static Map<String, Set<String>> patterns() {
    Map<String, Set<String>> patterns = new LinkedHashMap<>();
    for (Class<?> wording : WORDINGS) {
      for (Method method : wording.getMethods()) {
        Optional.ofNullable(method.getAnnotation(io.cucumber.java.ParameterType.class))
            .ifPresent(
                annotation ->
                    patterns
                        .computeIfAbsent(method.getName(), name -> new LinkedHashSet<>())
                        .add(annotation.value()));
      }
    }
    return patterns;
  }
}
