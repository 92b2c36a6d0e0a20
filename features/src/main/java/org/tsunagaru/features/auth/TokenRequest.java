package org.tsunagaru.features.auth;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.features.auth.Issuer.TokenEndpoint;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.AuthorizationServer;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform.ClientCredentials;
import org.tsunagaru.features.platform.Platform.ClientCredentials.Proof;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks for a token in the tester's own name (RFC 6749, 4.4). */
final class TokenRequest {

  private static final List<String> SECRET_MEMBERS =
      List.of("access_token", "refresh_token", "id_token");
  private static final Duration LONGEST_LIFE = Duration.ofDays(36_500);

  private final ClientCredentials client;
  private Optional<TokenEndpoint> endpoint = Optional.empty();

  TokenRequest(ClientCredentials client) {
    this.client = client;
  }

  Set<String> origins() {
    return Stream.of(client.issuer(), client.tokenUrl())
        .flatMap(Optional::stream)
        .map(DoorSettings::origin)
        .collect(Collectors.toSet());
  }

  /**
   * Ask for a token; where tokens are given is found out once.
   *
   * @param asked when
   * @throws CredentialsTrouble when none is given
   */
  Token send(AuthorizationServer server, Instant asked) {
    TokenEndpoint there = endpoint.orElseGet(() -> found(server));
    endpoint = Optional.of(there);
    Answer answer;
    try {
      answer = server.ask(request(there), TokenRequest::secrets);
    } catch (PlatformTrouble e) {
      throw new CredentialsTrouble(words(there.url(), e.text()), e);
    }
    return token(there.url(), answer, asked);
  }

  private TokenEndpoint found(AuthorizationServer server) {
    return client
        .tokenUrl()
        .map(url -> new TokenEndpoint(url, Set.of()))
        .orElseGet(() -> new Issuer(client.issuer().orElseThrow()).endpoint(server));
  }

  private Request request(TokenEndpoint there) {
    StringBuilder form = new StringBuilder("grant_type=client_credentials");
    client.scope().ifPresent(scope -> add(form, "scope", scope));
    client.audience().ifPresent(audience -> add(form, "audience", audience));
    Request request =
        Request.of(Effect.READ, "POST", there.url())
            .with("Content-Type", "application/x-www-form-urlencoded")
            .with("Accept", "application/json");
    if (proof(there) == Proof.CLIENT_SECRET_BASIC) {
      return request
          .with("Authorization", "Basic " + PlatformCredentials.pair(client))
          .body(form.toString());
    }
    add(form, "client_id", client.id());
    add(form, "client_secret", client.secret().value());
    return request.body(form.toString());
  }

  /** Prove it as the file says; else as the issuer takes it, in the header where both will do. */
  private Proof proof(TokenEndpoint there) {
    return client
        .proof()
        .orElse(
            there.proofs().contains(Proof.CLIENT_SECRET_POST.word())
                    && !there.proofs().contains(Proof.CLIENT_SECRET_BASIC.word())
                ? Proof.CLIENT_SECRET_POST
                : Proof.CLIENT_SECRET_BASIC);
  }

  private static void add(StringBuilder form, String name, String value) {
    form.append('&').append(name).append('=').append(PlatformCredentials.form(value));
  }

  static List<String> secrets(Answer answer) {
    JsonNode body = json(answer);
    return SECRET_MEMBERS.stream().map(name -> body.path(name).asString("")).toList();
  }

  private Token token(URI url, Answer answer, Instant asked) {
    JsonNode body = json(answer);
    if (answer.status() != 200) {
      throw trouble(url, refusal(answer, body));
    }
    String value = body.path("access_token").asString("");
    if (!value.matches("[\\x21-\\x7e]+")) {
      throw trouble(url, new Text("the answer holds no access_token", "応答に access_token がない"));
    }
    String type = body.path("token_type").asString("Bearer");
    if (!type.equalsIgnoreCase("Bearer")) {
      throw trouble(
          url,
          Text.of(
              "it gives tokens of the type '%s', and only Bearer can be used",
              "トークンの種別「%s」には対応していない（Bearerのみ）", Json.shortened(type)));
    }
    return life(body.path("expires_in"))
        .map(life -> Token.ending(value, asked, life))
        .orElseGet(() -> Token.endless(value));
  }

  /** Some servers write the number of seconds as a string. */
  private static Optional<Duration> life(JsonNode seconds) {
    String text = seconds.asString("");
    if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,9})?")) {
      return Optional.empty();
    }
    BigDecimal millis = new BigDecimal(text).movePointRight(3);
    return Optional.of(
        millis.compareTo(BigDecimal.valueOf(LONGEST_LIFE.toMillis())) > 0
            ? LONGEST_LIFE
            : Duration.ofMillis(millis.longValue()));
  }

  private Text refusal(Answer answer, JsonNode body) {
    String error =
        Stream.of("error", "error_description")
            .map(name -> body.path(name).asString(""))
            .filter(word -> !word.isEmpty())
            .map(Json::shortened)
            .collect(Collectors.joining(": "));
    return Text.of(
        "it said %d %s. Check client-id, client-secret and scope of the client '%s' in the platform file",
        "応答は %d %s。プラットフォームファイルにあるクライアント「%s」の client-id、client-secret、scope を確認する",
        answer.status(),
        error,
        client.id());
  }

  static JsonNode json(Answer answer) {
    try {
      return Json.read(answer.body().bytes());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private static CredentialsTrouble trouble(URI url, Text what) {
    return new CredentialsTrouble(words(url, what));
  }

  private static Text words(URI url, Text what) {
    return new Text(
        "No token came from " + url + ": " + ended(what.en(), "."),
        "トークンを " + url + " から取得できない: " + ended(what.ja(), "。"));
  }

  /** End a sentence that may have ended already. */
  static String ended(String sentence, String end) {
    return sentence.endsWith(end) ? sentence : sentence + end;
  }
}
