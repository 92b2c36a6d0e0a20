package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.ReferencePlatform;

@Timeout(120)
class TroubleTest {

  @TempDir private Path folder;

  @Test
  void a_platform_that_is_not_there_is_said_once_and_cannot_be_told() throws IOException {
    Cli test = test("--url", "http://127.0.0.1:9");
    assertThat(test.code()).isEqualTo(Exit.CANNOT_TELL);
    assertThat(test.all().split("cannot be reached", -1)).hasSize(2);
    assertThat(verdict()).isEqualTo("cannot-tell");
  }

  @Test
  void a_platform_of_which_neither_api_is_there_is_said_once_too() throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file,
        "platform: { name: X }\nendpoints: { ngsi-ld: \"http://127.0.0.1:9\", ngsi-v2: \"http://127.0.0.1:9/v2\" }\nclaims: { ngsi-ld: \"1.8.1\", ngsi-v2: \"2.0\" }\n");
    Cli test = test("--platform", file.toString());
    assertThat(test.code()).as(test.all()).isEqualTo(Exit.CANNOT_TELL);
    assertThat(test.all().split("cannot be reached", -1)).hasSize(2);
    assertThat(verdict()).isEqualTo("cannot-tell");
  }

  @Test
  void a_narrowed_run_that_ran_nothing_cannot_be_told_either() throws IOException {
    Cli test = test("--url", "http://127.0.0.1:9", "--requirement", "LD-HTTP-01");
    assertThat(test.code()).isEqualTo(Exit.CANNOT_TELL);
    assertThat(verdict()).isEqualTo("cannot-tell");
  }

  @Test
  void a_server_without_a_broker_cannot_be_told() throws IOException {
    try (ServerSocket html =
        answering(
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>")) {
      Cli test = test("--url", "http://127.0.0.1:" + html.getLocalPort());
      assertThat(test.code()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(test.all()).contains("No NGSI-LD API answers at");
    }
  }

  @Test
  void a_redirect_to_another_host_is_not_followed() throws IOException {
    try (ServerSocket redirect =
        answering(
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:1/\r\nContent-Length: 0\r\n\r\n")) {
      Cli test = test("--url", "http://127.0.0.1:" + redirect.getLocalPort());
      assertThat(test.code()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(test.all()).contains("it said 302");
    }
  }

  @Test
  void bad_words_on_the_command_line_are_usage_errors_of_one_sentence() {
    for (List<String> words :
        List.of(
            List.of("test"),
            List.of("test", "--url", "nonsense"),
            List.of("test", "--url", "http://127.0.0.1:9", "--profile", "nope"),
            List.of("test", "--url", "http://127.0.0.1:9", "--requirement", "LD-NOPE-01"),
            List.of("test", "--url", "http://127.0.0.1:9", "--tags", "@typo"),
            List.of("test", "--url", "http://127.0.0.1:9", "--tags", "((("),
            List.of("test", "--url", "http://127.0.0.1:9", "--binding", "ngsi-v9"),
            List.of("test", "--url", "http://127.0.0.1:9", "--parallel", "0"),
            List.of("test", "--platform", "missing.yaml"),
            List.of("demo", "--parallel", "x"),
            List.of("list", "nothing"),
            List.of("explain", "LD-PROV-CREATE-99"),
            List.of("serve", "--defect", "nope"),
            List.of("cleanup", "--run", "nope"),
            List.of("validate", "missing.json"),
            List.of("nonsense"))) {
      Cli cli = Cli.run(words.toArray(String[]::new));
      assertThat(cli.code()).as(words.toString()).isEqualTo(Exit.USAGE);
      assertThat(cli.err().strip())
          .as(words.toString())
          .isNotEmpty()
          .doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void a_port_that_is_taken_is_no_fault_of_the_tool() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Cli serve = Cli.run("serve", "--port", "" + taken.getLocalPort());
      assertThat(serve.code()).isEqualTo(Exit.USAGE);
      assertThat(serve.err()).contains("Cannot listen on port " + taken.getLocalPort());
    }
  }

  @Test
  void an_address_the_tester_cannot_listen_on_is_a_usage_error() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ReferencePlatform platform = ReferencePlatform.start(0)) {
      Path file = folder.resolve("p.yaml");
      for (String address : List.of("127.0.0.1:" + taken.getLocalPort(), "no-host.invalid:0")) {
        Files.writeString(
            file,
            "platform: { name: X }\nendpoints: { ngsi-ld: \"%s/ngsi-ld/v1\" }\ncallback: { listen: \"%s\" }\nclaims: { ngsi-ld: \"1.8.1\" }\n"
                .formatted(platform.origin(), address));
        Cli test = test("--platform", file.toString());
        assertThat(test.code()).as(test.all()).isEqualTo(Exit.USAGE);
        assertThat(test.err()).contains("cannot listen on " + address, "callback.listen");
      }
    }
  }

  @Test
  void a_malformed_platform_file_is_named_with_its_line() throws IOException {
    Path file = folder.resolve("都市.yaml");
    Files.writeString(
        file,
        "platform: { name: X }\nendpoints: { ngsi-ld: http://x.example }\nclaims: {}\nlimitz: 3\n");
    Cli test = test("--platform", file.toString());
    assertThat(test.code()).isEqualTo(Exit.USAGE);
    assertThat(test.err()).contains("都市.yaml:4", "limitz");
  }

  @Test
  void an_unset_secret_is_named() throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file,
        "platform: { name: X }\nendpoints: { ngsi-ld: http://127.0.0.1:9 }\nauth: { type: bearer, token: \"${env:TSUNAGARU_NOT_SET}\" }\nclaims: { ngsi-ld: \"1.8.1\" }\n");
    Cli test = test("--platform", file.toString());
    assertThat(test.code()).isEqualTo(Exit.USAGE);
    assertThat(test.err()).contains("p.yaml:3", "TSUNAGARU_NOT_SET");
  }

  @Test
  void claims_that_do_not_fit_are_named_with_their_lines() throws IOException {
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file,
        "platform: { name: X }\nendpoints:\n  ngsi-ld: http://127.0.0.1:9\nclaims:\n  ngsi-v2: \"2.0\"\n  profile: nope\n  classes: { temporal: false }\n");
    Cli test = test("--platform", file.toString());
    assertThat(test.code()).isEqualTo(Exit.USAGE);
    assertThat(test.err().lines().map(line -> line.replaceAll(".*/p.yaml", "")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith(":3 (/endpoints/ngsi-ld): "),
            line -> assertThat(line).startsWith(":5 (/claims/ngsi-v2): "),
            line -> assertThat(line).startsWith(":6 (/claims/profile): "),
            line -> assertThat(line).startsWith(":7 (/claims/classes/temporal): "));
  }

  @Test
  void a_narrowed_run_is_partial_and_a_read_only_run_only_reads() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Cli test = test("--url", platform.origin().toString(), "--read-only");
      assertThat(test.code()).isZero();
      assertThat(verdict()).isEqualTo("partial");
      assertThat(Files.readString(folder.resolve("out/results.json")))
          .doesNotContain("\"method\" : \"DELETE\"", "\"method\" : \"PUT\"");
    }
  }

  @Test
  void servers_that_misbehave_end_in_one_sentence_and_cannot_be_told()
      throws IOException, InterruptedException {
    String json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    insistCannotTell((out) -> TimeUnit.SECONDS.sleep(5), "No whole answer came within 700 ms");
    insistCannotTell(
        out -> {
          out.write((json + "Content-Length: 100000\r\n\r\n").getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 30; i++) {
            out.write('[');
            out.flush();
            TimeUnit.MILLISECONDS.sleep(100);
          }
        },
        "No whole answer came within 700 ms");
    byte[] bomb = gzip(new byte[30_000_000]);
    insistCannotTell(
        out -> {
          out.write(
              (json + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
          out.write(bomb);
        },
        "larger than 1000000 bytes");
    insistCannotTell(
        out ->
            out.write(
                (json + "Content-Length: 200000\r\n\r\n" + "[".repeat(200_000))
                    .getBytes(StandardCharsets.UTF_8)),
        "No NGSI-LD API answers at");
    insistCannotTell(
        out ->
            out.write(
                "HTTP/1.1 429 Slow down\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8)),
        "kept asking to wait (429)");
  }

  private void insistCannotTell(Misbehaviour behaviour, String sentence) throws IOException {
    try (ServerSocket server = answering(behaviour)) {
      Path file = folder.resolve("p.yaml");
      Files.writeString(
          file,
          "platform: { name: X }\nendpoints: { ngsi-ld: \"http://127.0.0.1:%d\" }\nlimits: { exchange-seconds: 0.7, body-megabytes: 1 }\nclaims: { ngsi-ld: \"1.8.1\" }\n"
              .formatted(server.getLocalPort()));
      Cli test = test("--platform", file.toString());
      assertThat(test.all()).contains(sentence).doesNotContain("Exception", "\tat ");
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(verdict()).isEqualTo("cannot-tell");
    }
  }

  @Test
  void a_platform_that_cannot_reach_the_tester_is_said_once() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Path file = folder.resolve("p.yaml");
      Files.writeString(
          file,
          "platform: { name: X }\nendpoints: { ngsi-ld: \"%s/ngsi-ld/v1\" }\ncallback: { public-url: \"http://127.0.0.1:9\" }\nlimits: { notification-seconds: 1 }\nclaims: { ngsi-ld: \"1.8.1\" }\n"
              .formatted(platform.origin()));
      Cli test =
          test("--platform", file.toString(), "--requirement", "LD-NOTIF-04,LD-NOTIF-05,LD-SUB-13");
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(test.all()).contains("cannot reach the tester at http://127.0.0.1:9");
      assertThat(Files.readString(folder.resolve("out/results.json")))
          .contains("\"LD-SUB-13/s1@ngsi-ld\"")
          .doesNotContain("\"outcome\" : \"failed\"");
    }
  }

  /** Writes an answer, or not. */
  private interface Misbehaviour {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private Cli test(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "test";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--out";
    all[words.length + 2] = folder.resolve("out").toString();
    return Cli.run(all);
  }

  private String verdict() throws IOException {
    return Json.read(Files.readString(folder.resolve("out/results.json")))
        .path("verdict")
        .asString("");
  }

  private static ServerSocket answering(String answer) throws IOException {
    return answering(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
  }

  private static ServerSocket answering(Misbehaviour behaviour) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket one = server.accept()) {
                  if (one.getInputStream().read(new byte[4096]) > 0) {
                    behaviour.answer(one.getOutputStream());
                  }
                } catch (IOException e) {
                  // The client went away, or the server is closed.
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return;
                }
              }
            },
            "answering");
    thread.setDaemon(true);
    thread.start();
    return server;
  }
}
