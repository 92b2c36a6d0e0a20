package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import tools.jackson.databind.JsonNode;

/** What {@code validate} says, in which form, and how it ends. */
class ValidateOutputTest {

  private static final String ENTITY =
      """
      {"id": "urn:ngsi-ld:Device:%d", "type": "WaterLevel",
       "level": {"type": "Property", "value": 1, "observedAt": "%s"},
       "@context": "https://city.example/context.jsonld"}
      """;

  @TempDir private Path folder = Path.of("");

  private String file(int entities, String time) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < entities; i++) {
      lines.append(ENTITY.formatted(i, time).replace("\n", "")).append('\n');
    }
    return Files.writeString(folder.resolve("data.ndjson"), lines).toString();
  }

  @Test
  void each_form_is_written_and_another_is_refused() throws IOException {
    String data = file(1, "2026-04-01T09:00:00+09:00");

    assertThat(Cli.run("validate", "--format=ndjson", data).out().lines()).hasSize(2);
    assertThat(Cli.run("validate", "--format=sarif", data).out()).contains("\"2.1.0\"");
    assertThat(Cli.run("validate", "--format=junit", data).out()).contains("<failure");
    assertThat(Cli.run("validate", "--format=github", data).out()).startsWith("::error file=");
    assertThat(Cli.run("validate", "--format=html", data).out())
        .startsWith("<!DOCTYPE html>")
        .contains("データ検証報告書");
    assertThat(Cli.run("validate", "--format=xml", data).code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void no_more_is_shown_than_asked_for_and_the_totals_stay_true() throws IOException {
    String data = file(5, "2026-04-01T09:00:00+09:00");

    assertThat(Cli.run("validate", "--max-findings=2", data).out())
        .contains("3 more findings are not shown", "[timestamp-utc] 5", "… and 3 more", "5 errors")
        .containsOnlyOnce("data.ndjson:2 ");
    assertThat(Cli.run("validate", "--max-findings=0", "--lang=ja", data).out())
        .contains("data.ndjson:5 ")
        .doesNotContain("ほかに");
  }

  @Test
  void what_to_do_is_said_once_for_all_findings_of_a_rule() throws IOException {
    String data = file(3, "2026-04-01T09:00:00+09:00");

    assertThat(Cli.run("validate", "--lang=ja", data).out().lines())
        .satisfiesExactly(
            rule -> assertThat(rule).startsWith("エラー: ").endsWith(" [timestamp-utc] 3件"),
            advice -> assertThat(advice).startsWith("  → UTCに直してください"),
            first -> assertThat(first).contains("data.ndjson:1 /level/observedAt "),
            second -> assertThat(second).contains("data.ndjson:2 "),
            third -> assertThat(third).contains("data.ndjson:3 "),
            blank -> assertThat(blank).isEmpty(),
            totals -> assertThat(totals).isEqualTo("不適合: レコード 3 件、エラー 3 件、警告 0 件"));
  }

  @Test
  void a_rule_is_explained_by_its_examples_where_asked_for() throws IOException {
    String data = file(1, "2026-04-01T09:00:00+09:00");

    assertThat(Cli.run("validate", data).out()).doesNotContain("passes:");
    assertThat(Cli.run("validate", "--explain", data).out())
        .contains("  passes: {\"id\"", "\"2026-04-01T00:00:00Z\"", "  does not: {\"id\"");
    assertThat(Cli.run("validate", "--explain", "--format=json", data).code())
        .isEqualTo(Exit.USAGE);
  }

  @Test
  void a_schema_may_refer_to_those_of_a_folder() throws IOException {
    Path common = Files.createDirectories(folder.resolve("共通"));
    Files.writeString(common.resolve("name.json"), "{\"type\": \"string\"}");
    String schema =
        Files.writeString(
                folder.resolve("s.json"),
                "{\"properties\": {\"name\": {\"$ref\": \"共通/name.json\"}}}")
            .toString();
    String data = Files.writeString(folder.resolve("a.jsonl"), "{\"name\": 1}").toString();

    assertThat(Cli.run("validate", data, "--schema=" + schema).code()).isEqualTo(Exit.USAGE);
    assertThat(Cli.run("validate", data, "--schema=" + schema, "--schema-dir=" + folder).out())
        .contains("a.jsonl:1 /name");
    assertThat(Cli.run("validate", data, "--schema-dir=" + folder).code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void a_warning_fails_where_asked_for() throws IOException {
    String data = file(1, "2999-04-01T00:00:00Z");

    assertThat(Cli.run("validate", data).code()).isZero();
    assertThat(Cli.run("validate", "--fail-on=warning", data).code())
        .isEqualTo(Exit.NOT_CONFORMANT);
    assertThat(Cli.run("validate", "--fail-on=never", data).code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void what_a_baseline_knows_is_not_told_again() throws IOException {
    String data = file(3, "2026-04-01T09:00:00+09:00");
    Path known = folder.resolve("known.json");
    Files.writeString(known, Cli.run("validate", "--format=json", "--max-findings=0", data).out());

    Cli again = Cli.run("validate", "--baseline=" + known, data);

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("3 findings are known from the baseline");
    assertThat(Cli.run("validate", "--baseline=" + data, data).code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void a_baseline_knows_more_than_is_usually_shown() throws IOException {
    String data = file(150, "2026-04-01T09:00:00+09:00");
    Path known =
        Files.writeString(
            folder.resolve("known.json"),
            Cli.run("validate", "--format=json", "--max-findings=0", data).out());

    Cli again = Cli.run("validate", "--baseline=" + known, data);

    assertThat(again.code()).as(again.all()).isEqualTo(Exit.OK);
    assertThat(again.out()).contains("0 errors");
  }

  @Test
  void what_cannot_be_read_in_a_folder_is_named_and_the_rest_is_judged() throws IOException {
    file(2, "2026-04-01T00:00:00Z");
    Path broken = Files.writeString(folder.resolve("壊れた.zip"), "PK and no archive");
    Path cut = folder.resolve("cut.ndjson.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
      out.write(Files.readAllBytes(folder.resolve("data.ndjson")));
    }
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 20));
    Files.createSymbolicLink(folder.resolve("gone.json"), folder.resolve("nowhere"));

    Cli judged = Cli.run("validate", "--format=json", folder.toString());
    JsonNode report = Json.read(judged.out());

    assertThat(judged.code()).as(judged.all()).isEqualTo(Exit.CANNOT_TELL);
    assertThat(report.path("records").asInt()).isEqualTo(2);
    assertThat(report.path("counts").path("error").asInt()).isZero();
    assertThat(report.path("notChecked").valueStream().map(one -> one.path("file").asString()))
        .containsExactlyInAnyOrder(
            broken.toString(), cut.toString(), folder.resolve("gone.json").toString());
    assertThat(
            report
                .path("notChecked")
                .valueStream()
                .map(
                    one -> one.path("reason").path("ja").asString().replaceAll(".*（(.*)）.*", "$1")))
        .containsExactlyInAnyOrder("圧縮ファイルが壊れています", "途中で切れています", "ファイルがありません");
    assertThat(report.path("files").valueStream().map(one -> one.path("valid").asBoolean()))
        .containsExactlyInAnyOrder(true, false, false, false);
    for (Path named : List.of(broken, cut)) {
      Cli alone = Cli.run("validate", named.toString());
      assertThat(alone.code()).as(alone.all()).isEqualTo(Exit.USAGE);
      assertThat(alone.err()).contains("Cannot read " + named);
    }
  }
}
