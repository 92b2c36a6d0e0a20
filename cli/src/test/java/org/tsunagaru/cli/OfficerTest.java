package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.reference.ReferencePlatform;

/** The path of {@code docs/officer.ja.md}, from the choice of a profile to the report. */
class OfficerTest {

  private static final String BLANK = "    answer:\n    reason:\n    evidence:\n";
  private static final String SHOWN =
      """
          answer: yes
          reason:
          evidence:
            - file: 証拠/データマップ.csv
      """;

  @TempDir private Path folder;

  @Test
  void an_officer_gets_from_a_profile_to_a_conformant_report() throws IOException {
    assertThat(run("list", "profiles")).contains("**city-os-open-data** 都市OSオープンデータ");
    assertThat(run("list", "requirements", "--profile=city-os-open-data"))
        .contains("**CITY-DM-26** データの所在")
        .contains("プロファイルの範囲外（未検証、判定に含めない）");
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      assertThat(
              run(
                  "init",
                  file("city.yaml"),
                  "--url=" + platform.origin(),
                  "--name=つながる市都市OS",
                  "--profile=city-os-open-data"))
          .contains("NGSI-LD のAPIが", "NGSIv2 のAPIが");
      nameCatalogue(platform);
      assertThat(
              run(
                  "test",
                  "--platform=" + file("city.yaml"),
                  "--read-only",
                  "--out=" + file("読み取り")))
          .contains("判定 (verdict): partial (city-os-open-data)");
      answer();
      assertThat(
              run(
                  "test",
                  "--platform=" + file("city.yaml"),
                  "--attestation=" + file("attestation.yaml"),
                  "--out=" + file("結果")))
          .contains("文書で証明 3", "判定 (verdict): conformant (city-os-open-data)");
    }
    assertThat(Files.readString(folder.resolve("結果/report.html")))
        .contains("つながる市都市OS", "都市OSオープンデータ", "証拠/データマップ.csv sha256:");
  }

  private void nameCatalogue(ReferencePlatform platform) throws IOException {
    String text = Files.readString(folder.resolve("city.yaml"));
    Files.writeString(
        folder.resolve("city.yaml"),
        text.replace(
            "endpoints:\n",
            "endpoints:\n  catalogue: \"" + platform.origin() + "/api/3/action\"\n"));
  }

  private void answer() throws IOException {
    assertThat(run("attest", "--profile=city-os-open-data", "-o", file("attestation.yaml")))
        .containsPattern("質問 \\d+ 件の");
    Files.createDirectories(folder.resolve("証拠"));
    Files.writeString(folder.resolve("証拠/データマップ.csv"), "データマップ");
    String text = Files.readString(folder.resolve("attestation.yaml"));
    for (String id : List.of("CITY-RU-09", "CITY-DM-26", "CITY-DM-27")) {
      int at = text.indexOf(BLANK, text.indexOf("- id: " + id));
      text = text.substring(0, at) + SHOWN + text.substring(at + BLANK.length());
    }
    text =
        text.replace("  who:\n", "  who: デジタル推進課\n")
            .replace("  role:\n", "  role: 課長\n")
            .replace("  when:\n", "  when: 2026-01-15\n");
    Files.writeString(folder.resolve("attestation.yaml"), text);
    assertThat(run("attest", "-o", file("attestation.yaml")))
        .contains("記入したハッシュ値: 3 件", "3 件に回答済み");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--lang=ja");
    Cli run = Cli.run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.all()).isZero();
    return run.out();
  }
}
