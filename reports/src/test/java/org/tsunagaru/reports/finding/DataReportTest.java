package org.tsunagaru.reports.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.reports.finding.DataReport.Verdict;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Drop;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One report, many forms, the same figures. */
final class DataReportTest {

  private static final String HEADING = "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考\n";
  private static final String GOOD = "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,65,\n";
  private static final String BAD = "222127,2,静岡県,焼津市,消火栓,静岡県焼津市本町1-2,,34.86,138.32,太い,\n";
  private static final String ODD = "222127,3,静岡県,焼津市,消火栓,静岡県焼津市本町1-3 ,,34.86,138.32,65,\n";

  @TempDir private Path folder = Path.of("");

  private static DataReport report(Optional<Baseline> baseline, int maximum, String... files) {
    Validator validator = Validator.builder().maxFindingsPerRule(maximum).build();
    Gathering gathering = new Gathering(baseline);
    for (int i = 0; i < files.length; i++) {
      byte[] bytes = files[i].getBytes(StandardCharsets.UTF_8);
      String name = "消火栓" + (i + 1) + ".csv";
      gathering.add(
          name,
          validator.validate(
              new Source(name, () -> new ByteArrayInputStream(bytes)), gathering::take));
    }
    return gathering.report(validator.rules());
  }

  private static DataReport report(String... files) {
    return report(Optional.empty(), 100, files);
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void figures_are_the_true_totals_whatever_is_shown() {
    DataReport report =
        report(Optional.empty(), 1, HEADING + BAD + BAD.replace(",2,", ",4,") + ODD);

    assertThat(report.findings()).hasSize(2);
    assertThat(report.total()).isEqualTo(3);
    assertThat(report.count(Severity.ERROR)).isEqualTo(2);
    assertThat(report.byRule()).containsEntry("table-value-type", 2L);
    assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void what_was_not_judged_is_never_valid() {
    assertThat(report(HEADING + GOOD).verdict()).isEqualTo(Verdict.VALID);
    assertThat(report(HEADING + GOOD, "a,b\n1,2\n").verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(report(HEADING + BAD, "a,b\n1,2\n").verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void json_and_lines_say_the_same() {
    DataReport report = report(HEADING + BAD + ODD, "a,b\n1,2\n");

    JsonNode whole = tree(DataJson.write(report));
    List<String> lines = DataJson.lines(report).lines().toList();

    assertThat(lines).hasSize(4);
    JsonNode summary = tree(lines.get(3)).path("summary");
    assertThat(summary.path("counts")).isEqualTo(whole.path("counts"));
    assertThat(summary.path("notChecked")).isEqualTo(whole.path("notChecked"));
    for (int i = 0; i < 3; i++) {
      assertThat(tree(lines.get(i))).isEqualTo(whole.path("findings").get(i));
    }
    assertThat(whole.path("valid").asBoolean()).isFalse();
  }

  @Test
  void sarif_has_rules_places_and_what_was_not_judged() {
    DataReport report = report(HEADING + BAD + ODD, "a,b\n1,2\n");

    JsonNode run = tree(DataSarif.write(report, "1.2", Locale.JAPANESE)).path("runs").get(0);

    assertThat(run.path("results").size()).isEqualTo(3);
    JsonNode first = run.path("results").get(0);
    assertThat(first.path("ruleId").asString()).isEqualTo("table-value-type");
    assertThat(first.path("level").asString()).isEqualTo("error");
    assertThat(first.path("message").path("text").asString()).contains("数値ではありません");
    JsonNode place = first.path("locations").get(0).path("physicalLocation");
    assertThat(place.path("artifactLocation").path("uri").asString())
        .isEqualTo("%E6%B6%88%E7%81%AB%E6%A0%931.csv");
    assertThat(place.path("region").path("startLine").asInt()).isEqualTo(2);
    List<String> rules =
        run.path("tool")
            .path("driver")
            .path("rules")
            .valueStream()
            .map(rule -> rule.path("id").asString())
            .toList();
    assertThat(rules)
        .containsExactlyInAnyOrder("table-value-type", "text-space-around", "table-unknown");
    assertThat(run.path("invocations").get(0).path("toolExecutionNotifications").size()).isOne();
  }

  @Test
  void junit_fails_for_errors_and_skips_what_was_not_judged() throws Exception {
    DataReport report = report(HEADING + BAD + ODD, "a,b\n1,2\n");

    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(DataJunit.write(report, Locale.JAPANESE))));

    Element first = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("消火栓1.csv");
    assertThat(first.getAttribute("tests")).isEqualTo("2");
    assertThat(first.getAttribute("failures")).isEqualTo("1");
    assertThat(xml.getElementsByTagName("failure").getLength()).isOne();
    assertThat(xml.getElementsByTagName("skipped").getLength()).isOne();
  }

  @Test
  void junit_has_a_case_that_passes_when_nothing_was_found() {
    assertThat(DataJunit.write(report(HEADING + GOOD), Locale.ENGLISH))
        .contains("tests=\"1\"", "failures=\"0\"", "<testcase");
  }

  @Test
  void github_shows_findings_beside_their_lines_and_cannot_be_told_other_commands() {
    String trick = HEADING + BAD.replace("太い", "\"1\n::error::x, 100%\"");

    List<String> lines = GithubCommands.write(report(trick), Locale.JAPANESE).lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("::error file=消火栓1.csv,line=2,title=table-value-type::/口径: ")
        .contains("100%25");
    assertThat(lines.get(1)).isEqualTo("::notice title=tsunagaru::records 1, errors 1, warnings 0");
  }

  @Test
  void a_baseline_hides_what_it_knows_wherever_it_has_moved() throws IOException {
    Path file =
        Files.writeString(folder.resolve("known.json"), DataJson.write(report(HEADING + BAD)));

    DataReport moved =
        report(Optional.of(Baseline.read(file)), Integer.MAX_VALUE, HEADING + GOOD + BAD);
    DataReport again =
        report(
            Optional.of(Baseline.read(file)),
            Integer.MAX_VALUE,
            HEADING + BAD + BAD.replace(",2,", ",4,"));

    assertThat(moved.verdict()).isEqualTo(Verdict.VALID);
    assertThat(moved.known()).isEqualTo(1);
    assertThat(moved.total()).isZero();
    assertThat(again.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(again.total()).isEqualTo(1);
  }

  @Test
  void a_baseline_hides_nothing_of_another_file_value_or_column() throws IOException {
    Path file =
        Files.writeString(folder.resolve("known.json"), DataJson.write(report(HEADING + BAD)));

    for (List<String> files :
        List.of(
            List.of(HEADING + GOOD, HEADING + BAD),
            List.of(HEADING + BAD.replace("太い", "細い")),
            List.of(HEADING + BAD.replace("太い", "65").replace("34.86", "太い")))) {
      DataReport report =
          report(Optional.of(Baseline.read(file)), Integer.MAX_VALUE, files.toArray(String[]::new));
      assertThat(report.known()).as("%s", files).isZero();
      assertThat(report.verdict()).as("%s", files).isEqualTo(Verdict.INVALID);
    }
  }

  @Test
  void a_baseline_that_is_none_or_shows_a_part_is_refused() throws IOException {
    Path part =
        Files.writeString(
            folder.resolve("part.json"),
            DataJson.write(report(Optional.empty(), 1, HEADING + BAD + BAD.replace(",2,", ",4,"))));
    Path other = Files.writeString(folder.resolve("other.json"), "[]");

    assertThatThrownBy(() -> Baseline.read(part))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("1 of 2 findings");
    assertThatThrownBy(() -> Baseline.read(other)).hasMessageContaining("is no baseline");
    assertThatThrownBy(() -> Baseline.read(folder.resolve("none.json")))
        .hasMessageContaining("Cannot read the baseline");
  }

  @Test
  void known_errors_beside_what_was_not_judged_are_not_valid() throws IOException {
    Path file =
        Files.writeString(folder.resolve("known.json"), DataJson.write(report(HEADING + BAD)));

    DataReport report =
        report(Optional.of(Baseline.read(file)), Integer.MAX_VALUE, HEADING + BAD, "a,b\n1,2\n");

    assertThat(report.count(Severity.ERROR)).isZero();
    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void what_could_not_even_be_read_is_not_valid() {
    Gathering gathering = new Gathering(Optional.empty());
    gathering.leave(
        List.of(
            new NotChecked(
                "https://os.example", NotChecked.Scope.RECORDS, 0, new Text("gone", "消えた"))));

    assertThat(gathering.report(List.of()).verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void every_form_has_the_totals_of_all_sources_and_shows_each_level() throws Exception {
    DataReport report =
        report(
            Optional.empty(),
            1,
            HEADING + BAD + BAD.replace(",2,", ",4,") + ODD,
            HEADING + ODD,
            "a,b\n1,2\n");

    assertThat(report.records()).isEqualTo(4);
    assertThat(report.total()).isEqualTo(5);
    JsonNode run = tree(DataSarif.write(report, "1", Locale.ENGLISH)).path("runs").get(0);
    assertThat(run.path("properties").path("findings").asLong()).isEqualTo(report.total());
    assertThat(run.path("properties").path("records").asLong()).isEqualTo(report.records());
    assertThat(run.path("results").valueStream().map(one -> one.path("level").asString()))
        .contains("error", "warning");
    assertThat(GithubCommands.write(report, Locale.ENGLISH))
        .contains("::warning file=消火栓3.csv,title=not-checked::", "records 4, errors 2, warnings 3");
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(DataJunit.write(report, Locale.ENGLISH))));
    for (int i = 0; i < 3; i++) {
      Element suite = (Element) xml.getElementsByTagName("testsuite").item(i);
      assertThat(suite.getAttribute("tests"))
          .isEqualTo(String.valueOf(suite.getElementsByTagName("testcase").getLength()));
      assertThat(suite.getAttribute("skipped"))
          .isEqualTo(String.valueOf(suite.getElementsByTagName("skipped").getLength()));
      assertThat(suite.getAttribute("failures"))
          .isEqualTo(String.valueOf(suite.getElementsByTagName("failure").getLength()));
    }
  }

  @Test
  void a_name_cannot_add_properties_to_a_command() {
    Validator validator = Validator.builder().build();
    Gathering gathering = new Gathering(Optional.empty());
    byte[] bytes = (HEADING + BAD).getBytes(StandardCharsets.UTF_8);
    gathering.add(
        "a,line=9:b.csv",
        validator.validate(
            new Source("a,line=9:b.csv", () -> new ByteArrayInputStream(bytes)), gathering::take));

    assertThat(GithubCommands.write(gathering.report(validator.rules()), Locale.ENGLISH))
        .startsWith("::error file=a%2Cline=9%3Ab.csv,line=2,");
  }

  @Test
  void junit_marks_what_turns_the_direction_of_writing() {
    String turned = HEADING + BAD.replace("太い", "太\u202eい");

    assertThat(DataJunit.write(report(turned), Locale.JAPANESE)).doesNotContain("\u202e");
  }

  @Test
  void each_file_has_its_own_totals_and_verdict() throws Exception {
    DataReport report =
        report(
            Optional.empty(),
            1,
            HEADING + BAD + BAD.replace(",2,", ",4,") + ODD,
            HEADING + ODD,
            "a,b\n1,2\n");

    assertThat(report.files())
        .extracting(
            DataFile::name,
            DataFile::records,
            file -> file.count(Severity.ERROR),
            file -> file.count(Severity.WARNING),
            DataFile::verdict)
        .containsExactly(
            tuple("消火栓1.csv", 3L, 2L, 1L, Verdict.INVALID),
            tuple("消火栓2.csv", 1L, 0L, 1L, Verdict.VALID),
            tuple("消火栓3.csv", 0L, 0L, 1L, Verdict.CANNOT_TELL));
    JsonNode first = tree(DataJson.write(report)).path("files").get(0);
    assertThat(first.path("file").asString()).isEqualTo("消火栓1.csv");
    assertThat(first.path("valid").asBoolean()).isFalse();
    assertThat(first.path("counts").path("error").asInt()).isEqualTo(2);
  }

  @Test
  void what_a_baseline_knows_counts_for_no_file() throws IOException {
    Path file =
        Files.writeString(folder.resolve("known.json"), DataJson.write(report(HEADING + BAD)));

    DataReport report =
        report(
            Optional.of(Baseline.read(file)),
            Integer.MAX_VALUE,
            HEADING + BAD + ODD,
            HEADING + BAD);

    assertThat(report.files())
        .extracting(
            one -> one.count(Severity.ERROR), one -> one.count(Severity.WARNING), DataFile::verdict)
        .containsExactly(tuple(0L, 1L, Verdict.VALID), tuple(1L, 0L, Verdict.INVALID));
    assertThat(report.byRule())
        .containsOnly(entry("text-space-around", 1L), entry("table-value-type", 1L));
  }

  @Test
  void rules_come_with_errors_first_and_then_the_most_frequent() {
    String twice = ODD + ODD.replace(",3,", ",5,").replace("138.32", "138.33");
    String kana = BAD.replace(",2,", ",6,").replace("太い,", "65,ﾊﾞﾙﾌﾞ");

    DataReport report = report(Optional.empty(), 1, HEADING + kana + twice + BAD);

    assertThat(report.groups())
        .extracting(group -> group.rule().id(), DataReport.Group::count, DataReport.Group::hidden)
        .containsExactly(
            tuple("table-value-type", 1L, 0L),
            tuple("text-space-around", 2L, 1L),
            tuple("text-half-width-kana", 1L, 0L));
  }

  @Test
  void what_only_all_sources_show_counts_for_the_whole() {
    String notice =
        "{\"id\": \"urn:ngsi-ld:Notice:1\", \"type\": \"Notice\", \"@context\": \"https://a.example/c\"}";
    Validator validator = Validator.builder().build();
    Gathering gathering = new Gathering(Optional.empty());
    try (Drop drop = validator.drop()) {
      for (String name : List.of("a.json", "b.json")) {
        byte[] bytes = notice.getBytes(StandardCharsets.UTF_8);
        Source source = new Source(name, () -> new ByteArrayInputStream(bytes));
        gathering.add(name, drop.validate(source, gathering::take));
      }
      gathering.addAcross(drop.finish(gathering::take));
    }

    DataReport report = gathering.report(validator.rules());

    assertThat(report.byRule()).containsOnly(entry("duplicate-id", 1L));
    assertThat(report.records()).isEqualTo(2);
    assertThat(report.files())
        .hasSize(2)
        .allMatch(file -> file.counts().values().stream().allMatch(n -> n == 0L));
  }
}
