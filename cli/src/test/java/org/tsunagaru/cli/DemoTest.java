package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import tools.jackson.databind.JsonNode;

class DemoTest {

  @TempDir private static Path folder;
  private static Map<String, String> first = Map.of();

  @BeforeAll
  static void demonstrate() throws IOException {
    first = outcomes("1", "1");
  }

  @Test
  void the_embedded_platform_is_conformant_whatever_the_seed_and_the_number_of_threads()
      throws IOException {
    assertThat(first.values()).containsOnly("passed").hasSizeGreaterThan(75);
    assertThat(outcomes("2", "4")).isEqualTo(first);
    assertThat(outcomes("3", "16")).isEqualTo(first);
  }

  @Test
  void the_report_asks_nothing_of_the_network_and_speaks_both_languages() throws IOException {
    String html = Files.readString(folder.resolve("報告1/report.html"), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("default-src &#39;none&#39;", "A subscriber learns of a change", "購読")
        .doesNotContainPattern("(src|href)=\"https?:");
  }

  private static Map<String, String> outcomes(String seed, String threads) throws IOException {
    Path out = folder.resolve("報告" + seed);
    Cli demo = Cli.run("demo", "--seed", seed, "--parallel", threads, "--out", out.toString());
    assertThat(demo.all()).contains("verdict: conformant");
    assertThat(demo.code()).isZero();
    JsonNode results = Json.read(Files.readString(out.resolve("results.json")));
    return results
        .path("requirements")
        .valueStream()
        .filter(requirement -> requirement.path("verification").asString("").equals("test"))
        .collect(
            Collectors.toMap(r -> r.path("id").asString(""), r -> r.path("outcome").asString("")));
  }
}
