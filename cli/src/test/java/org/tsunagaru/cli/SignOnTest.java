package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.ReferencePlatform;

/** People who sign on at the issuer, as a platform file says how. */
@Timeout(120)
class SignOnTest {

  private static final String CITY =
      """
      platform: { name: City }
      endpoints: { ngsi-ld: "ORIGIN/ngsi-ld/v1", issuer: "ORIGIN/auth" }
      auth: { type: oauth2-client-credentials, issuer: "ORIGIN/auth", client-id: tester, client-secret: "${file:tester.txt}" }
      access:
        login: { client-id: city-app, redirect-uri: "http://127.0.0.1:PORT/signed-on", scope: openid read write, HOW }
        people: PEOPLE
      claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-api-authentication: true } }
      """;
  private static final String PASSWORDS =
      "{ resident: { user: hanako, password: \"${file:hanako.txt}\" }, other-municipality: { user: jiro, password: \"${file:jiro.txt}\" } }";
  private static final Pattern PAGE =
      Pattern.compile("Sign on as (\\w+) within 5 minutes, in a private window: (http\\S+)");

  @TempDir private Path folder;

  @Test
  void the_tester_fills_in_the_form_and_keeps_no_secret_of_it() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.guarded(0)) {
      Cli test = Cli.run(words(platform, "by: form", PASSWORDS, 8400));
      assertThat(test.code()).as(test.all()).isZero();
      assertThat(outcome("CITY-AU-02")).isEqualTo("passed");
      assertThat(outcome("CITY-AU-06")).isEqualTo("passed");
      String results = Files.readString(folder.resolve("out/results.json"));
      assertThat(results)
          .contains("code=REDACTED", "code_verifier=REDACTED", "password=REDACTED")
          .doesNotContain("hanako-knows", "jiro-knows")
          .doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
    }
  }

  @Test
  void a_wrong_selector_or_password_cannot_tell_and_says_where_to_look() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.guarded(0)) {
      Cli test =
          Cli.run(
              words(platform, "password-field: \"#nowhere\", user-field: \"#none\"", PASSWORDS, 1));
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(test.out()).contains("Check access.login and access.people");
      Files.writeString(folder.resolve("hanako.txt"), "wrong-one");
      test = Cli.run(again());
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.CANNOT_TELL);
    }
  }

  @Test
  void people_sign_on_by_themselves_where_no_form_can_be_filled_in() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.guarded(0)) {
      Browser browser = new Browser();
      String[] words =
          words(
              platform,
              "by: person",
              "{ resident: { user: hanako }, other-municipality: { user: jiro } }",
              freePort());
      StringWriter err = new StringWriter();
      String[] inEnglish = Arrays.copyOf(words, words.length + 1);
      inEnglish[words.length] = "--lang=en";
      int code =
          Tsunagaru.run(
              inEnglish,
              new PrintWriter(browser, true),
              new PrintWriter(err),
              false,
              Terminal.none());
      assertThat(code).as(browser + err.toString()).isZero();
      assertThat(browser.failures).isEmpty();
      assertThat(outcome("CITY-AU-02")).isEqualTo("passed");
      assertThat(outcome("CITY-AU-06")).isEqualTo("passed");
      assertThat(browser.toString()).contains("Sign on as jiro");
    }
  }

  private String[] words(ReferencePlatform platform, String how, String people, int port)
      throws IOException {
    for (String name : List.of("tester", "hanako", "jiro")) {
      Files.writeString(folder.resolve(name + ".txt"), name + "-knows");
    }
    Files.writeString(
        folder.resolve("city.yaml"),
        CITY.replace("ORIGIN", platform.origin().toString())
            .replace("HOW", how)
            .replace("PEOPLE", people)
            .replace("PORT", String.valueOf(port)));
    return again();
  }

  private String[] again() {
    return new String[] {
      "test",
      "--platform=" + folder.resolve("city.yaml"),
      "--requirement=CITY-AU-02,CITY-AU-06",
      "--out=" + folder.resolve("out")
    };
  }

  private String outcome(String id) throws IOException {
    return Json.read(Files.readString(folder.resolve("out/results.json")))
        .path("requirements")
        .valueStream()
        .filter(one -> one.path("id").asString("").equals(id))
        .map(one -> one.path("outcome").asString(""))
        .findFirst()
        .orElse("none");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A person who does what the tester says, in a browser. */
  private static final class Browser extends StringWriter {

    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Override
    public void write(String text, int from, int length) {
      super.write(text, from, length);
      Matcher told = PAGE.matcher(text);
      if (told.find()) {
        Thread person = new Thread(() -> signOn(told.group(1), URI.create(told.group(2))));
        person.setDaemon(true);
        person.start();
      }
    }

    private void signOn(String user, URI page) {
      HttpClient client =
          HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
      HttpRequest form =
          HttpRequest.newBuilder(page)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "username=" + user + "&password=" + user + "-knows"))
              .build();
      try {
        HttpResponse<String> goodbye = client.send(form, HttpResponse.BodyHandlers.ofString());
        if (!goodbye.body().contains("You can close this page")) {
          failures.add(goodbye.statusCode() + " " + goodbye.body());
        }
      } catch (IOException e) {
        failures.add(e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
