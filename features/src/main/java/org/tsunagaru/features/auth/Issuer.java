package org.tsunagaru.features.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.AuthorizationServer;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An issuer that says where it gives tokens (OpenID Connect Discovery 1.0, 4). */
final class Issuer {

  /**
   * Where tokens are given.
   *
   * @param proofs how clients may prove who they are; empty when nothing is said
   */
  record TokenEndpoint(URI url, Set<String> proofs) {}

  private final URI issuer;

  Issuer(URI issuer) {
    this.issuer = issuer;
  }

  /**
   * Ask where tokens are given.
   *
   * @throws CredentialsTrouble when the issuer does not say, says it of another issuer, or names
   *     another server
   */
  TokenEndpoint endpoint(AuthorizationServer server) {
    URI question = URI.create(issuer + "/.well-known/openid-configuration");
    Answer answer;
    try {
      answer =
          server.ask(
              Request.of(Effect.READ, "GET", question).with("Accept", "application/json"),
              none -> List.of());
    } catch (PlatformTrouble e) {
      throw new CredentialsTrouble(
          words(TokenRequest.ended(e.text().en(), "."), TokenRequest.ended(e.text().ja(), "。")), e);
    }
    JsonNode configuration = json(answer);
    if (answer.status() != 200 || !configuration.isObject()) {
      throw trouble(
          "it answers "
              + question
              + " with "
              + answer.status()
              + ". Check the issuer in the platform file, or give token-url beside it.",
          question
              + " の応答が "
              + answer.status()
              + " である。プラットフォームファイルの issuer を確認するか、token-url を併せて指定する。");
    }
    insistOnName(configuration.path("issuer").asString(""));
    return new TokenEndpoint(
        url(configuration.path("token_endpoint").asString("")),
        configuration
            .path("token_endpoint_auth_methods_supported")
            .valueStream()
            .map(method -> method.asString(""))
            .collect(Collectors.toSet()));
  }

  /** Another name would let one issuer pass for another (OpenID Connect Discovery 1.0, 4.3). */
  private void insistOnName(String name) {
    if (!name.replaceAll("/+$", "").equals(issuer.toString())) {
      String shown = Json.shortened(name);
      throw trouble(
          "it calls itself '" + shown + "'. Write the same as issuer in the platform file.",
          "自らを「" + shown + "」と称している。プラットフォームファイルの issuer に同じものを指定する。");
    }
  }

  /** The client's secret goes only to servers that the file names. */
  private URI url(String endpoint) {
    try {
      URI url = new URI(endpoint);
      if (DoorSettings.origin(url).equals(DoorSettings.origin(issuer))) {
        return url;
      }
    } catch (URISyntaxException e) {
      // No URL is no URL of the issuer either.
    }
    String shown = endpoint.isEmpty() ? "-" : Json.shortened(endpoint);
    throw trouble(
        "it names '"
            + shown
            + "' as its token endpoint, which is not on the same server. If that is right, write it as token-url beside the issuer.",
        "トークンエンドポイント「" + shown + "」は同じサーバーのURLではない。正しい場合は issuer と並べて token-url に指定する。");
  }

  private static JsonNode json(Answer answer) {
    try {
      return Json.read(answer.body().bytes());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private CredentialsTrouble trouble(String en, String ja) {
    return new CredentialsTrouble(words(en, ja));
  }

  private Text words(String en, String ja) {
    return new Text(
        "The issuer " + issuer + " does not say where it gives tokens: " + en,
        "発行者 " + issuer + " からトークンの取得先が得られない: " + ja);
  }
}
