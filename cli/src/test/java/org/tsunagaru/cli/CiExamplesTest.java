package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** Runs the shell steps of the examples in {@code docs/ci} as their platforms would. */
class CiExamplesTest {

  private static final Path EXAMPLES = Path.of("../docs/ci");
  private static final String STUB =
      """
      #!/usr/bin/env bash
      printf '%s\\0' "$@" >argv
      mkdir -p tsunagaru-report
      printf '## $(touch pwned) `touch pwned`\\n' >tsunagaru-report/summary.md
      echo '::error::said by a platform'
      exit "$STUB_EXIT"
      """;

  @TempDir private Path temp;
  private Path work = Path.of(".");

  @BeforeEach
  void lay() throws IOException {
    work = Files.createDirectories(temp.resolve("作業 folder"));
    Path stub = Files.createDirectories(work.resolve("tsunagaru")).resolve("tsunagaru");
    Files.writeString(stub, STUB);
    assertThat(stub.toFile().setExecutable(true)).isTrue();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "$(touch pwned)",
        "`touch pwned`",
        "'; touch pwned; '",
        "\"; touch pwned; \"",
        "x\ntouch pwned\n",
        "&& touch pwned || touch pwned | touch pwned",
        "a b  *  ?\t${IFS}c $PATH",
        "--out=elsewhere",
        "@argv",
        "\\",
        "都市");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void what_is_typed_into_the_form_of_github_arrives_as_it_is(String hostile) throws Exception {
    Ran ran = github("Test the platform", hostile, "0");

    assertThat(ran.code()).as(ran.output()).isZero();
    insistUntouched(hostile);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void what_is_typed_into_the_form_of_gitlab_arrives_as_it_is(String hostile) throws Exception {
    Ran ran = gitlab("script", hostile, "0");

    assertThat(ran.code()).as(ran.output()).isZero();
    insistUntouched(hostile);
  }

  @Test
  void nothing_typed_in_leaves_the_choice_to_the_platform_file() throws Exception {
    github("Test the platform", "", "0");
    assertThat(argv())
        .containsExactly("test", "--platform=city.yaml", "--out=tsunagaru-report", "--fail-on=");
    gitlab("script", "", "0");
    assertThat(argv())
        .containsExactly("test", "--platform=city.yaml", "--out=tsunagaru-report", "--fail-on=");
  }

  @Test
  void waivers_are_given_where_there_are_any() throws Exception {
    Files.writeString(work.resolve("waivers.yaml"), "waivers: []\n");

    github("Test the platform", "", "0");
    assertThat(argv()).contains("--waivers=waivers.yaml");
    gitlab("script", "", "0");
    assertThat(argv()).contains("--waivers=waivers.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "3"})
  void the_exit_code_decides_on_the_job(String code) throws Exception {
    assertThat(github("Test the platform", "x", code).code()).isEqualTo(Integer.parseInt(code));
    assertThat(gitlab("script", "x", code).code()).isEqualTo(Integer.parseInt(code));
  }

  @Test
  void what_a_platform_says_is_no_command_to_the_runner() throws Exception {
    List<String> lines = github("Test the platform", "x", "0").output().lines().toList();

    assertThat(lines.get(0)).matches("::stop-commands::[0-9a-f]{32}");
    assertThat(lines.subList(1, lines.size()))
        .containsExactly(
            "::error::said by a platform",
            "",
            "::" + lines.get(0).substring("::stop-commands::".length()) + "::");
    assertThat(github("Test the platform", "x", "0").output()).doesNotStartWith(lines.get(0));
  }

  @Test
  void the_summary_is_shown_as_it_is_and_its_lack_is_no_failure() throws Exception {
    assertThat(github("Show the summary", "x", "0").code()).isZero();
    assertThat(gitlab("after_script", "x", "0").code()).isZero();
    github("Test the platform", "x", "0");

    Ran ran = github("Show the summary", "x", "0");
    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(temp.resolve("step summary.md")).hasContent("## $(touch pwned) `touch pwned`\n");
    assertThat(gitlab("after_script", "x", "0").output())
        .isEqualTo("## $(touch pwned) `touch pwned`\n");
    assertThat(pwned()).isEmpty();
  }

  @Test
  void no_expression_stands_in_a_script_and_every_action_is_pinned_to_a_commit()
      throws IOException {
    for (JsonNode step : steps()) {
      assertThat(step.path("run").asString("")).doesNotContain("${{");
    }
    assertThat(steps().stream().filter(step -> step.has("uses")))
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(step.path("uses").asString(""))
                    .matches("[A-Za-z-]+/[a-z-]+@[0-9a-f]{40}"));
    assertThat(String.join("\n", lines("script")) + String.join("\n", lines("after_script")))
        .doesNotContain("$[[");
    assertThat(yaml("gitlab-ci.yml").path("variables").valueStream().filter(JsonNode::isObject))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.path("expand").asBoolean(true)).isFalse());
  }

  @Test
  void reports_are_kept_and_given_to_the_platform_whatever_became_of_the_test() throws IOException {
    List<JsonNode> after = steps().subList(2, steps().size());
    assertThat(after)
        .hasSize(3)
        .allSatisfy(step -> assertThat(step.path("if").asString("")).isEqualTo("always()"));
    assertThat(after.toString()).contains("tsunagaru-report/", "tsunagaru-report/junit.xml");
    JsonNode artifacts = yaml("gitlab-ci.yml").path("conformance").path("artifacts");
    assertThat(artifacts.path("when").asString("")).isEqualTo("always");
    assertThat(artifacts.at("/reports/junit").asString("")).isEqualTo("tsunagaru-report/junit.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../docs/ci/README.md",
        "../docs/ci/README.ja.md",
        "../README.md",
        "../README.ja.md"
      })
  void waivers_in_the_manual_are_waivers(String page) throws IOException {
    var block = Pattern.compile("```yaml\n(waivers:\n.*?)```", Pattern.DOTALL);
    var found = block.matcher(Files.readString(Path.of(page)));
    assertThat(found.find()).isTrue();
    Path file = temp.resolve("waivers.yaml");
    Files.writeString(file, found.group(1));

    assertThat(new Tsunagaru.Lazy(sentence -> {}).tester().waivers(Optional.of(file))).isNotEmpty();
  }

  private void insistUntouched(String hostile) throws IOException {
    assertThat(argv())
        .containsExactly(
            "test",
            "--platform=city.yaml",
            "--out=tsunagaru-report",
            "--fail-on=" + hostile,
            "--profile=" + hostile,
            "--tags=" + hostile);
    assertThat(pwned()).isEmpty();
  }

  private List<Path> pwned() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.filter(file -> file.endsWith("pwned")).toList();
    }
  }

  private List<String> argv() throws IOException {
    return List.of(Files.readString(work.resolve("argv")).split("\0"));
  }

  private record Ran(int code, String output) {}

  /** Run a step with every input set so, and what the runner adds. */
  private Ran github(String name, String input, String code) throws Exception {
    JsonNode step =
        steps().stream()
            .filter(one -> one.path("name").asString("").equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(step.path("shell").asString("")).isEqualTo("bash");
    Map<String, String> environment = new HashMap<>();
    step.path("env")
        .propertyStream()
        .filter(entry -> entry.getValue().asString("").startsWith("${{ inputs."))
        .forEach(entry -> environment.put(entry.getKey(), input));
    environment.put("GITHUB_STEP_SUMMARY", temp.resolve("step summary.md").toString());
    return bash(step.path("run").asString(""), environment, code);
  }

  private Ran gitlab(String part, String input, String code) throws Exception {
    Map<String, String> environment = new HashMap<>();
    yaml("gitlab-ci.yml")
        .path("variables")
        .propertyStream()
        .filter(entry -> entry.getValue().isObject())
        .forEach(entry -> environment.put(entry.getKey(), input));
    return bash(String.join("\n", lines(part)), environment, code);
  }

  private Ran bash(String script, Map<String, String> environment, String code) throws Exception {
    Path file = temp.resolve("step.sh");
    Files.writeString(file, script);
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("STUB_EXIT", code);
    builder.environment().putAll(environment);
    Path log = temp.resolve("log");
    Process process =
        builder
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(log));
  }

  private static List<JsonNode> steps() throws IOException {
    return yaml("github-actions.yml").at("/jobs/conformance/steps").valueStream().toList();
  }

  private static List<String> lines(String part) throws IOException {
    List<String> lines = new ArrayList<>();
    yaml("gitlab-ci.yml")
        .path("conformance")
        .path(part)
        .valueStream()
        .forEach(line -> lines.add(line.asString("")));
    assertThat(lines).isNotEmpty();
    return lines;
  }

  private static JsonNode yaml(String name) throws IOException {
    return YamlFile.parse(name, Files.readString(EXAMPLES.resolve(name))).tree();
  }
}
