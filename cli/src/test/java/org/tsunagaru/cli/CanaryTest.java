package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A secret that is easy to find stands in every slot of the platform file, before gateways that
 * repeat whatever they are shown; it must be in nothing that is written, however encoded.
 */
@Timeout(180)
class CanaryTest {

  private static final String MARK = "canary-7f3a9";
  private static final String SECRET = MARK + "/+= \"<&>\\";
  private static final String PLAIN = MARK + "-2026";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ type: bearer, token: \"${file:secret.txt}\" }",
        "{ type: header, name: X-Gateway, value: \"${file:secret.txt}\" }",
        "{ type: basic, user: tester, password: \"${file:secret-ja.txt}\" }"
      })
  void what_the_platform_is_shown(String auth) throws IOException {
    Files.writeString(folder.resolve("secret.txt"), SECRET + "\n");
    Files.writeString(folder.resolve("secret-ja.txt"), SECRET + "ひみつ\n");
    try (Gateway sound = Gateway.open(anybody -> true)) {
      insistOnSilence(test(sound.root(), "auth: " + auth), Exit.OK);
      assertThat(sound.visits().toString()).containsAnyOf(MARK, encoded(MARK).get(0), "Basic");
    }
    try (Gateway reading = Gateway.open(exchange -> exchange.getRequestMethod().equals("GET"))) {
      insistOnSilence(test(reading.root(), "auth: " + auth), Exit.NOT_CONFORMANT);
    }
    try (Gateway closed = Gateway.open(anybody -> false)) {
      insistOnSilence(test(closed.root(), "auth: " + auth), Exit.CANNOT_TELL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
  void a_clients_secret_and_the_tokens_it_is_given(String proof) throws IOException {
    Files.writeString(folder.resolve("client.txt"), PLAIN);
    Files.writeString(folder.resolve("guess.txt"), PLAIN + "-wrong");
    try (TokenServer issuer = new TokenServer(PLAIN, MARK + "-token-", 3, 3_600);
        Gateway gateway =
            Gateway.open(
                Gateway.knows(
                    "Authorization", shown -> issuer.serves(shown.replace("Bearer ", ""))))) {
      String auth =
          "auth: { type: oauth2-client-credentials, issuer: \"%s\", client-id: tester, client-secret: \"${file:%s}\", client-authentication: %s }";
      insistOnSilence(
          test(gateway.root(), auth.formatted(issuer.issuer(), "client.txt", proof)), Exit.OK);
      assertThat(issuer.given()).isGreaterThan(1);
      assertThat(gateway.visits().toString()).contains(MARK + "-token-1", MARK + "-token-2");
      insistOnSilence(
          test(gateway.root(), auth.formatted(issuer.issuer(), "guess.txt", proof)),
          Exit.CANNOT_TELL);
    }
  }

  @Test
  void what_proves_a_service_of_another_city_and_the_tokens_it_is_given_there() throws IOException {
    Files.writeString(folder.resolve("client.txt"), PLAIN);
    Files.writeString(folder.resolve("guess.txt"), PLAIN + "-wrong");
    try (TokenServer issuer = new TokenServer(PLAIN, MARK + "-token-", 9, 3_600);
        Gateway gateway =
            Gateway.open(
                Gateway.knows("Authorization", shown -> issuer.serves(shown.replace("Bearer ", "")))
                    .or(exchange -> exchange.getRequestMethod().equals("GET")))) {
      String city =
          """
          platform: { name: X }
          endpoints: { ngsi-ld: "%s", issuer: "%s" }
          access: { trusted-city: { issuer: "%2$s", clients: { writer: { client-id: tester, client-secret: "${file:%s}" } } } }
          claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-api-authentication: true } }
          """;
      String file = city.formatted(gateway.root(), issuer.issuer(), "client.txt");
      insistOnSilence(test(Terminal.none(), file, "XCH-02"), Exit.OK);
      assertThat(gateway.visits().toString()).contains(MARK + "-token-");
      insistOnSilence(
          test(Terminal.none(), file.replace("client.txt", "guess.txt"), "XCH-02"),
          Exit.CANNOT_TELL);
    }
  }

  @Test
  void the_passwords_of_keys() throws IOException, InterruptedException, GeneralSecurityException {
    Files.writeString(folder.resolve("pass.txt"), PLAIN);
    Files.writeString(folder.resolve("guess.txt"), PLAIN + "-wrong");
    try (Gateway gateway = Gateway.open(new CityKeys(folder, PLAIN).gateway())) {
      String tls =
          "tls: { ca-file: ca.pem, client-cert: tester.p12, client-cert-password: \"${file:%s}\" }";
      insistOnSilence(test(gateway.root(), tls.formatted("pass.txt")), Exit.OK);
      insistOnSilence(test(gateway.root(), tls.formatted("guess.txt")), Exit.USAGE);
      String locked =
          "tls: { client-cert: tester.pem, client-key: %s, client-key-password: \"${file:pass.txt}\" }";
      insistOnSilence(test(gateway.root(), locked.formatted("tester.key")), Exit.CANNOT_TELL);
      insistOnSilence(test(gateway.root(), locked.formatted("pass.txt")), Exit.USAGE);
    }
  }

  @Test
  void the_password_of_a_proxy() throws IOException {
    Files.writeString(folder.resolve("pass.txt"), PLAIN);
    String login =
        Base64.getEncoder().encodeToString(("tester:" + PLAIN).getBytes(StandardCharsets.UTF_8));
    String limits =
        "limits: { proxy: \"%s\", proxy-user: %s, proxy-password: \"${file:pass.txt}\" }";
    try (Gateway gateway = Gateway.open(anybody -> true);
        ForwardProxy proxy = new ForwardProxy("Basic " + login)) {
      insistOnSilence(test(gateway.root(), limits.formatted(proxy.url(), "tester")), Exit.OK);
      insistOnSilence(
          test(gateway.root(), limits.formatted(proxy.url(), "nobody")), Exit.CANNOT_TELL);
    }
  }

  @Test
  void what_a_person_typed_and_what_stands_where_it_must_not() throws IOException {
    try (Gateway gateway =
        Gateway.open(Gateway.knows("Authorization", ("Bearer " + PLAIN)::equals))) {
      Typist typist = new Typist(PLAIN);
      Cli typed =
          test(typist, gateway.root(), "auth: { type: bearer, token: \"${prompt:市の合言葉}\" }");
      insistOnSilence(typed, Exit.OK);
      assertThat(typist.unseen()).containsExactly("市の合言葉: ");
      Cli nobody = test(gateway.root(), "auth: { type: bearer, token: \"${prompt:市の合言葉}\" }");
      insistOnSilence(nobody, Exit.USAGE);
      assertThat(nobody.err()).contains("city.yaml:4", "市の合言葉", "terminal").hasLineCount(1);
      insistOnSilence(
          test(gateway.root(), "auth: { type: bearer, token: " + PLAIN + " }"), Exit.USAGE);
      URI login = URI.create(gateway.root().toString().replace("//", "//tester:" + PLAIN + "@"));
      insistOnSilence(test(login, ""), Exit.USAGE);
      insistOnSilence(Cli.run("test", "--url", login.toString()), Exit.USAGE);
    }
  }

  private void insistOnSilence(Cli cli, int code) throws IOException {
    assertThat(heard(cli.all())).isEmpty();
    assertThat(cli.code()).as(cli.all()).isEqualTo(code);
    for (Path place : List.of(folder.resolve("out"), State.ledgers(State::environment))) {
      for (Path one : files(place)) {
        assertThat(heard(one + "\n" + text(one))).as(one.toString()).isEmpty();
      }
    }
  }

  /** Find every file below a place; the ledger of another test may go while this looks. */
  private static List<Path> files(Path place) throws IOException {
    List<Path> found = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        };
    Files.walkFileTree(place, visitor);
    return found;
  }

  /** Find the mark in a text, in any form, with what stands around it. */
  private static List<String> heard(String text) {
    List<String> forms = new ArrayList<>(encoded(MARK));
    forms.add(MARK);
    return forms.stream()
        .filter(text::contains)
        .map(form -> text.indexOf(form))
        .map(at -> text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80)))
        .toList();
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return ""; // The ledger of another test, which has just ended.
    }
  }

  /** Encode in Base64 as it stands in a longer text, wherever that begins. */
  private static List<String> encoded(String text) {
    List<String> forms = new ArrayList<>();
    for (int shift = 0; shift < 3; shift++) {
      String whole =
          Base64.getEncoder()
              .withoutPadding()
              .encodeToString(("x".repeat(shift) + text).getBytes(StandardCharsets.UTF_8));
      forms.add(whole.substring(shift == 0 ? 0 : shift + 1, whole.length() - 2));
    }
    return forms;
  }

  private Cli test(URI root, String more) throws IOException {
    return test(Terminal.none(), root, more);
  }

  private Cli test(Terminal keyboard, URI root, String more) throws IOException {
    return test(
        keyboard,
        "platform: { name: X }\nendpoints: { ngsi-ld: \"%s\" }\nclaims: { profile: ngsi-ld-core, ngsi-ld: \"1.8.1\" }\n%s\n"
            .formatted(root, more),
        "LD-PROV-CREATE-01,LD-PROV-CREATE-02,LD-HTTP-01");
  }

  private Cli test(Terminal keyboard, String city, String requirements) throws IOException {
    Path file = folder.resolve("city.yaml");
    Files.writeString(file, city);
    return Cli.run(
        keyboard,
        "test",
        "--platform",
        file.toString(),
        "--requirement",
        requirements,
        "--parallel",
        "1",
        "--out",
        folder.resolve("out").toString());
  }
}
