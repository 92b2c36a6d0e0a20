package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.ReferencePlatform;

class StopTest {

  @TempDir private Path folder;

  @Test
  void a_run_that_is_stopped_writes_what_it_knows_and_leaves_nothing_behind()
      throws IOException, InterruptedException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Path file = folder.resolve("p.yaml");
      Files.writeString(
          file,
          "platform: { name: X }\nendpoints: { ngsi-ld: \"%s/ngsi-ld/v1\" }\nlimits: { requests-per-second: 15 }\nclaims: { ngsi-ld: \"1.8.1\" }\n"
              .formatted(platform.origin()));
      Process run = start(file);
      await().atMost(Duration.ofMinutes(2)).until(() -> !types(platform).contains("[]"));
      run.destroy();
      assertThat(run.waitFor(180, TimeUnit.SECONDS)).isTrue();
      assertThat(types(platform)).contains("[]");
      String results = Files.readString(folder.resolve("out/results.json"));
      assertThat(Json.read(results).path("verdict").asString("")).isEqualTo("cannot-tell");
      assertThat(results).contains("The user stopped the run");
      for (String name : List.of("report.html", "junit.xml", "summary.md", "allure-results")) {
        assertThat(folder.resolve("out").resolve(name)).exists();
      }
      assertThat(Files.readString(folder.resolve("out/junit.xml"))).endsWith("</testsuites>\n");
    }
  }

  private Process start(Path file) throws IOException {
    String classPath =
        Optional.ofNullable(System.getProperty("surefire.test.class.path"))
            .orElseGet(() -> System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            "org.tsunagaru.cli.Tsunagaru",
            "test",
            "--platform",
            file.toString(),
            "--out",
            folder.resolve("out").toString());
    builder.environment().put("TSUNAGARU_STATE", folder.resolve("state").toString());
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
  }

  private static String types(ReferencePlatform platform) throws IOException, InterruptedException {
    URI uri = URI.create(platform.origin() + "/ngsi-ld/v1/types");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body()
        .replace(" ", "");
  }
}
