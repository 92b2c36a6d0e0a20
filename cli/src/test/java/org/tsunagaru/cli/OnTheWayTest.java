package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.cli.Gateway.Visit;
import org.tsunagaru.features.http.Json;

/** Runs against a platform that stands behind what cities put before theirs. */
@Timeout(180)
class OnTheWayTest {

  private static final String FEW = "LD-PROV-CREATE-01,LD-PROV-CREATE-02,LD-HTTP-01";

  @TempDir private Path folder;

  @Test
  void a_gateway_that_wants_a_header_key_lets_the_run_through() throws IOException {
    Files.writeString(folder.resolve("key.txt"), "k3y+/=& of the city\n");
    try (Gateway gateway =
        Gateway.open(Gateway.knows("X-API-Key", "k3y+/=& of the city"::equals))) {
      Cli test =
          test(
              gateway.root(),
              "auth: { type: header, name: X-API-Key, value: \"${file:key.txt}\" }");
      insistPassed(test);
      assertThat(gateway.visits()).hasSizeGreaterThan(5).allMatch(Visit::passed);
    }
  }

  @Test
  void a_gateway_that_knows_another_key_is_said_once_and_cannot_be_told() throws IOException {
    Files.writeString(folder.resolve("key.txt"), "another\n");
    try (Gateway gateway = Gateway.open(Gateway.knows("X-API-Key", "k3y"::equals))) {
      Cli test =
          test(
              gateway.root(),
              "auth: { type: header, name: X-API-Key, value: \"${file:key.txt}\" }");
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(test.all().split("it said 401", -1)).hasSize(2);
    }
  }

  @Test
  void a_gateway_behind_a_private_authority_that_wants_a_certificate_lets_the_run_through()
      throws IOException, InterruptedException, GeneralSecurityException {
    Files.writeString(folder.resolve("pass.txt"), "pass-of-the-ring");
    CityKeys keys = new CityKeys(folder, "pass-of-the-ring");
    try (Gateway gateway = Gateway.open(keys.gateway())) {
      insistPassed(
          test(
              gateway.root(),
              "tls: { ca-file: ca.pem, client-cert: tester.pem, client-key: tester.key }"));
      insistPassed(
          test(
              gateway.root(),
              "tls: { ca-file: ca.pem, client-cert: tester.p12, client-cert-password: \"${file:pass.txt}\" }"));
      int sound = gateway.visits().size();
      assertThat(gateway.visits().stream().map(Visit::port).distinct().count())
          .as("connections with a certificate, for %d requests", sound)
          .isLessThan(sound / 2);
      Cli unknown = test(gateway.root(), "tls: { ca-file: ca.pem }");
      assertThat(unknown.code()).as(unknown.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(unknown.all()).contains("certificate of the tester", "tls.client-cert");
      Cli distrustful =
          test(gateway.root(), "tls: { client-cert: tester.pem, client-key: tester.key }");
      assertThat(distrustful.code()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(distrustful.all()).contains("could not be trusted", "tls.ca-file");
      assertThat(gateway.visits()).hasSize(sound);
      insistPassedThroughATunnel(gateway);
    }
  }

  private void insistPassedThroughATunnel(Gateway gateway) throws IOException {
    try (ForwardProxy proxy = new ForwardProxy("")) {
      int before = gateway.visits().size();
      insistPassed(
          test(
              gateway.root(),
              "tls: { ca-file: ca.pem, client-cert: tester.pem, client-key: tester.key }\nlimits: { proxy: \"%s\" }"
                  .formatted(proxy.url())));
      assertThat(gateway.visits()).hasSizeGreaterThan(before);
      assertThat(proxy.heads())
          .isNotEmpty()
          .allMatch(head -> head.startsWith("CONNECT 127.0.0.1:" + gateway.root().getPort() + " "));
    }
  }

  @Test
  void a_proxy_with_a_login_carries_the_whole_run() throws IOException {
    Files.writeString(folder.resolve("proxy.txt"), "open:Sésame\n");
    String login =
        Base64.getEncoder().encodeToString("tester:open:Sésame".getBytes(StandardCharsets.UTF_8));
    try (Gateway gateway = Gateway.open(anybody -> true);
        ForwardProxy proxy = new ForwardProxy("Basic " + login)) {
      String through = "limits: { proxy: \"" + proxy.url() + "\"";
      insistPassed(
          test(
              gateway.root(),
              through + ", proxy-user: tester, proxy-password: \"${file:proxy.txt}\" }"));
      assertThat(gateway.visits()).hasSizeGreaterThan(5);
      assertThat(proxy.heads()).hasSameSizeAs(gateway.visits());
      assertThat(gateway.visits())
          .noneMatch(visit -> visit.headers().containsKey("Proxy-Authorization"));
      Cli nobody = test(gateway.root(), through + " }");
      assertThat(nobody.code()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(nobody.all()).contains("The proxy " + proxy.url(), "limits.proxy-user");
      assertThat(proxy.heads().size()).isGreaterThan(gateway.visits().size());
      int before = gateway.visits().size();
      Cli astray = test(gateway.root(), "limits: { proxy: \"http://127.0.0.1:9\" }");
      assertThat(astray.code()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(astray.all()).contains("No connection to the proxy http://127.0.0.1:9");
      assertThat(gateway.visits()).hasSize(before);
    }
  }

  @Test
  void no_second_sees_more_requests_than_the_city_allows() throws IOException {
    try (Gateway gateway = Gateway.open(anybody -> true)) {
      insistPassed(test(gateway.root(), "limits: { requests-per-second: 5 }"));
      List<Visit> visits = gateway.visits();
      assertThat(visits).hasSizeGreaterThan(8);
      long took = visits.get(visits.size() - 1).nanos() - visits.get(0).nanos();
      // Each leaves a fifth of a second after the one before; only the way there may differ a
      // little.
      Duration least = Duration.ofMillis(200L * (visits.size() - 1) - 400);
      assertThat(Duration.ofNanos(took)).isGreaterThan(least);
      for (int i = 7; i < visits.size(); i++) {
        assertThat(Duration.ofNanos(visits.get(i).nanos() - visits.get(i - 7).nanos()))
            .as("eight requests from number %d on", i - 7)
            .isGreaterThan(Duration.ofSeconds(1));
      }
    }
  }

  @Test
  void tokens_that_end_are_renewed_before_the_platform_refuses_one() throws IOException {
    Files.writeString(folder.resolve("client.txt"), "cl1ent s&cret");
    try (TokenServer issuer = new TokenServer("cl1ent+s%26cret", "tok-", 1_000, 2);
        Gateway gateway =
            Gateway.open(Gateway.knows("Authorization", shown -> serves(issuer, shown)))) {
      Cli test =
          test(
              gateway.root(),
              "auth: { type: oauth2-client-credentials, issuer: \"%s\", client-id: tester, client-secret: \"${file:client.txt}\" }\nlimits: { requests-per-second: 3 }"
                  .formatted(issuer.issuer()));
      insistPassed(test);
      assertThat(issuer.given()).isGreaterThan(1);
      assertThat(gateway.visits()).allMatch(Visit::passed);
      assertThat(issuer.asked()).containsOnly("header");
    }
  }

  @Test
  void a_token_that_the_platform_refuses_sooner_than_was_said_is_renewed_once() throws IOException {
    Files.writeString(folder.resolve("client.txt"), "cl1ent");
    try (TokenServer issuer = new TokenServer("cl1ent", "tok-", 1, 3_600);
        Gateway gateway =
            Gateway.open(Gateway.knows("Authorization", shown -> serves(issuer, shown)))) {
      Cli test =
          test(
              gateway.root(),
              "auth: { type: oauth2-client-credentials, token-url: \"%s/token\", client-id: tester, client-secret: \"${file:client.txt}\", client-authentication: client_secret_post }"
                  .formatted(issuer.issuer()));
      insistPassed(test);
      assertThat(issuer.given()).isGreaterThan(1);
      assertThat(gateway.visits()).anyMatch(visit -> !visit.passed());
      assertThat(issuer.asked()).containsOnly("form");
      assertThat(Files.readString(folder.resolve("out/results.json"))).contains("/realm/token");
    }
  }

  @Test
  void an_issuer_that_refuses_the_client_is_said_once_and_cannot_be_told() throws IOException {
    Files.writeString(folder.resolve("client.txt"), "guessed-secret");
    try (TokenServer issuer = new TokenServer("cl1ent", "tok-", 1, 1);
        Gateway gateway = Gateway.open(anybody -> true)) {
      Cli test =
          test(
              gateway.root(),
              "auth: { type: oauth2-client-credentials, issuer: \"%s\", client-id: tester, client-secret: \"${file:client.txt}\", client-authentication: client_secret_post }"
                  .formatted(issuer.issuer()));
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(test.all().split("No token came from " + issuer.issuer(), -1)).hasSize(2);
      assertThat(test.all()).contains("invalid_client").doesNotContain("guessed-secret");
      assertThat(gateway.visits()).isEmpty();
    }
  }

  private static boolean serves(TokenServer issuer, String shown) {
    return shown.startsWith("Bearer ") && issuer.serves(shown.substring("Bearer ".length()));
  }

  private void insistPassed(Cli test) throws IOException {
    assertThat(test.code()).as(test.all()).isZero();
    var results = Json.read(Files.readString(folder.resolve("out/results.json")));
    assertThat(results.path("verdict").asString("")).isEqualTo("partial");
    assertThat(results.path("counts").path("passed").asInt(0)).isEqualTo(FEW.split(",").length);
  }

  private Cli test(URI root, String more) throws IOException {
    Path file = folder.resolve("city.yaml");
    Files.writeString(
        file,
        "platform: { name: X }\nendpoints: { ngsi-ld: \"%s\" }\nclaims: { profile: ngsi-ld-core, ngsi-ld: \"1.8.1\" }\n%s\n"
            .formatted(root, more));
    return Cli.run(
        "test",
        "--platform",
        file.toString(),
        "--requirement",
        FEW,
        "--parallel",
        "1",
        "--out",
        folder.resolve("out").toString());
  }
}
