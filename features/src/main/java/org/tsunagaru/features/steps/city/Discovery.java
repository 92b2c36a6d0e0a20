package org.tsunagaru.features.steps.city;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the issuer of a platform's tokens says of itself (OpenID Connect Discovery 1.0, 4). */
public final class Discovery {

  private final Endpoints endpoints;

  /** Ask the issuer of a scene's platform. */
  public Discovery(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** Return where the issuer is, which is its name. */
  URI issuer() {
    return endpoints.need("issuer");
  }

  /** Ask for its configuration. */
  Answer configuration() {
    return endpoints.readAsNobody(URI.create(issuer() + "/.well-known/openid-configuration"));
  }

  /**
   * Find an address that a configuration names.
   *
   * @throws SceneNotSet when it names none, or one of another server
   */
  URI address(JsonNode configuration, String member) {
    String at = configuration.path(member).asString("");
    if (at.isEmpty()) {
      throw new SceneNotSet(
          Text.of("The issuer does not say where it is: %s", "発行者が所在を示していない: %s", member),
          Optional.of("CITY-AU-02"));
    }
    return endpoints
        .served(issuer(), at)
        .orElseThrow(
            () ->
                new SceneNotSet(
                    Text.of(
                        "What the issuer names as %s, %s, is on none of the servers that the platform file names",
                        "発行者の示す %s（%s）が、プラットフォームファイルにあるどのサーバーでもない", member, Json.shortened(at)),
                    Optional.empty()));
  }

  /** Read an answer as JSON; nothing of it where it is none. */
  static JsonNode json(Answer answer) {
    try {
      return answer.succeeded() ? Json.read(answer.body().bytes()) : MissingNode.getInstance();
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** Read the reason of a refusal (RFC 6749, 5.2); nothing where none is given. */
  static String error(Answer answer) {
    try {
      return Json.read(answer.body().bytes()).path("error").asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  /** Read keys; nothing where they are none. */
  static Optional<JWKSet> keys(Answer answer) {
    try {
      return Optional.of(JWKSet.parse(answer.text()));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
