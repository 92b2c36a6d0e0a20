package org.tsunagaru.features.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.AuthorizationServer;
import org.tsunagaru.features.http.Body;
import org.tsunagaru.features.http.Credentials;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform.ClientCredentials;
import org.tsunagaru.features.platform.Platform.ClientCredentials.Proof;
import org.tsunagaru.features.platform.Secret;
import org.tsunagaru.spec.Text;

class TokenCredentialsTest {

  private static final URI ISSUER = URI.create("https://id.example/realms/city");
  private static final URI TOKENS = URI.create("https://id.example/token");
  private static final String DISCOVERY =
      "{\"issuer\":\"https://id.example/realms/city\",\"token_endpoint\":\"https://id.example/token\"}";

  private final SettableClock clock = new SettableClock();
  private final List<Request> asked = new ArrayList<>();
  private final List<String> learned = new ArrayList<>();

  /** Answers discovery with one document and every token request with the next of some others. */
  private AuthorizationServer server(String discovery, String... tokens) {
    int[] next = {0};
    return (request, secrets) -> {
      asked.add(request);
      boolean asksWhere = request.uri().getPath().endsWith("openid-configuration");
      String body = asksWhere ? discovery : tokens[Math.min(next[0]++, tokens.length - 1)];
      int status = body.contains("\"error\"") ? 401 : body.isEmpty() ? 404 : 200;
      Answer answer = new Answer("GET", request.uri().toString(), status, List.of(), Body.of(body));
      learned.addAll(secrets.apply(answer));
      return answer;
    };
  }

  private static String token(String value, String more) {
    return "{\"access_token\":\"" + value + "\",\"token_type\":\"bearer\"" + more + "}";
  }

  private Credentials credentials(ClientCredentials client) {
    return PlatformCredentials.of(client, clock);
  }

  private static ClientCredentials client() {
    return client(Optional.of(ISSUER), Optional.empty(), Optional.empty());
  }

  private static ClientCredentials client(
      Optional<URI> issuer, Optional<URI> tokens, Optional<Proof> proof) {
    return new ClientCredentials(
        issuer,
        tokens,
        "tester 1",
        new Secret("s&cret:%"),
        proof,
        Optional.of("read write"),
        Optional.of("urn:city"));
  }

  @Test
  void the_issuer_is_asked_where_and_then_for_a_token_that_serves_every_request() {
    Credentials credentials = credentials(client());
    AuthorizationServer server = server(DISCOVERY, token("abc", ",\"expires_in\":300"));
    for (int i = 0; i < 3; i++) {
      assertThat(credentials.headers(server))
          .containsExactly(new Header("Authorization", "Bearer abc"));
    }
    assertThat(asked)
        .extracting(Request::uri)
        .containsExactly(
            URI.create("https://id.example/realms/city/.well-known/openid-configuration"), TOKENS);
    assertThat(learned).contains("abc");
    assertThat(credentials.origins()).containsExactly("https://id.example:443");
  }

  @Test
  void the_request_says_what_the_token_is_for_and_proves_who_asks_in_a_header() {
    credentials(client()).headers(server(DISCOVERY, token("abc", "")));
    Request request = asked.get(1);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.body().orElseThrow().text())
        .isEqualTo("grant_type=client_credentials&scope=read+write&audience=urn%3Acity");
    String pair =
        Base64.getEncoder()
            .encodeToString("tester+1:s%26cret%3A%25".getBytes(StandardCharsets.UTF_8));
    assertThat(request.headers())
        .contains(
            new Header("Authorization", "Basic " + pair),
            new Header("Content-Type", "application/x-www-form-urlencoded"));
  }

  @Test
  void the_proof_travels_in_the_form_where_the_file_says_so_or_the_issuer_takes_nothing_else() {
    String onlyPost =
        DISCOVERY.replace(
            "}", ",\"token_endpoint_auth_methods_supported\":[\"client_secret_post\"]}");
    credentials(
            client(Optional.empty(), Optional.of(TOKENS), Optional.of(Proof.CLIENT_SECRET_POST)))
        .headers(server("", token("abc", "")));
    credentials(client()).headers(server(onlyPost, token("abc", "")));
    for (Request request : List.of(asked.get(0), asked.get(2))) {
      assertThat(request.body().orElseThrow().text())
          .endsWith("&client_id=tester+1&client_secret=s%26cret%3A%25");
      assertThat(request.headers()).noneMatch(h -> h.is("Authorization"));
    }
  }

  @Test
  void a_token_is_renewed_before_it_ends_and_not_sooner() {
    Credentials credentials = credentials(client());
    AuthorizationServer server =
        server(
            DISCOVERY, token("one", ",\"expires_in\":300"), token("two", ",\"expires_in\":\"8\""));
    credentials.headers(server);
    clock.pass(Duration.ofSeconds(269));
    assertThat(credentials.headers(server).get(0).value()).isEqualTo("Bearer one");
    clock.pass(Duration.ofSeconds(2));
    assertThat(credentials.headers(server).get(0).value()).isEqualTo("Bearer two");
    clock.pass(Duration.ofSeconds(5));
    credentials.headers(server);
    assertThat(asked).hasSize(3);
    clock.pass(Duration.ofSeconds(2));
    credentials.headers(server);
    assertThat(asked).hasSize(4);
  }

  @Test
  void a_token_of_which_no_end_is_known_lasts_until_it_is_refused() {
    Credentials credentials = credentials(client());
    AuthorizationServer server = server(DISCOVERY, token("one", ""), token("two", ""));
    List<Header> first = credentials.headers(server);
    clock.pass(Duration.ofDays(3650));
    assertThat(credentials.headers(server)).isEqualTo(first);
    assertThat(credentials.refused(first)).isTrue();
    List<Header> second = credentials.headers(server);
    assertThat(second.get(0).value()).isEqualTo("Bearer two");
    credentials.refused(first);
    assertThat(credentials.headers(server)).as("another scenario renewed it").isEqualTo(second);
    assertThat(asked).hasSize(3);
  }

  @Test
  void an_issuer_that_does_not_say_where_is_named() {
    insistOnTrouble(server("", ""), "does not say where it gives tokens", "404", "give token-url");
    insistOnTrouble(server("<html>", ""), "issuer in the platform file");
    insistOnTrouble(
        server(DISCOVERY.replace("realms/city\"", "realms/town\""), ""), "calls itself", "town");
    insistOnTrouble(
        server(DISCOVERY.replace("id.example/token", "evil.example/token"), ""),
        "https://evil.example/token",
        "not on the same server");
    insistOnTrouble(server(DISCOVERY.replace("https://id.example/token", ""), ""), "'-'");
    assertThat(asked).extracting(r -> r.uri().getHost()).containsOnly("id.example");
  }

  @Test
  void a_refusal_is_told_in_the_servers_words() {
    insistOnTrouble(
        server(DISCOVERY, "{\"error\":\"invalid_client\",\"error_description\":\"never heard\"}"),
        "No token came from https://id.example/token: it said 401 invalid_client: never heard",
        "client-secret and scope of the client 'tester 1'");
    insistOnTrouble(server(DISCOVERY, "{}"), "no access_token");
    insistOnTrouble(server(DISCOVERY, "no json"), "no access_token");
    insistOnTrouble(server(DISCOVERY, token("a\\r\\nX-Injected: b", "")), "no access_token");
    insistOnTrouble(
        server(DISCOVERY, token("abc", "").replace("bearer", "DPoP")), "type 'DPoP'", "Bearer");
    insistOnTrouble(
        (request, secrets) -> {
          throw new PlatformTrouble(new Text("No connection: refused", "接続できない: refused"));
        },
        "id.example",
        "No connection: refused");
  }

  private void insistOnTrouble(AuthorizationServer server, String... words) {
    assertThatThrownBy(() -> credentials(client()).headers(server))
        .isInstanceOf(CredentialsTrouble.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words))
        .satisfies(e -> assertThat(((CredentialsTrouble) e).text().ja()).endsWith("。"));
  }
}
