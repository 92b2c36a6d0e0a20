package org.tsunagaru.features.steps.city;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.auth.TokenForgery;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the issuer of tokens publishes: OpenID Connect Discovery 1.0 and its keys. */
public final class IssuerSteps {

  private static final List<String> MEMBERS = List.of("issuer", "token_endpoint", "jwks_uri");

  private final Endpoints endpoints;
  private final Conversation talk;
  private final Intrusion intrusion;

  /** Read the issuer of a scene's platform. */
  public IssuerSteps(Endpoints endpoints, Conversation talk, Intrusion intrusion) {
    this.endpoints = endpoints;
    this.talk = talk;
    this.intrusion = intrusion;
  }

  /** Read the configuration. */
  @When("a service reads what the issuer says of itself")
  public void readsConfiguration() {
    talk.heard(configuration());
  }

  /** Read the keys, where the configuration says. */
  @When("a service reads the keys of the issuer")
  public void readsKeys() {
    String at = json(configuration()).path("jwks_uri").asString("");
    if (at.isEmpty()) {
      throw new SceneNotSet(
          new Text("The issuer does not say where its keys are", "発行者が鍵の場所を示していない"),
          Optional.of("CITY-AU-02"));
    }
    URI keys =
        endpoints
            .served(issuer(), at)
            .orElseThrow(
                () ->
                    new SceneNotSet(
                        Text.of(
                            "The keys of the issuer are at %s, which is on none of the servers that the platform file names",
                            "発行者の鍵の場所 %s が、プラットフォームファイルにあるどのサーバーでもない", at),
                        Optional.empty()));
    talk.heard(endpoints.readAsNobody(keys));
  }

  /** Expect what discovery asks for, and the name under which the issuer was found. */
  @Then("it finds the issuer's name, and where tokens and keys are")
  public void saysOfItself() {
    JsonNode said = json(talk.answer());
    Conversation.expect(
        MEMBERS.stream().allMatch(name -> said.path(name).isString()),
        new Text("The issuer does not say all that discovery asks for", "発行者の情報に、必要な項目が欠けている"),
        MEMBERS,
        talk.answer().line() + " " + Json.shortened(talk.answer().text()));
    String name = said.path("issuer").asString("").replaceAll("/+$", "");
    Conversation.expect(
        name.equals(issuer().toString()),
        new Text("The issuer has another name than where it is", "発行者が、所在と異なる名を示している"),
        issuer(),
        name);
  }

  /** Expect public keys. */
  @Then("there are keys, and none of them is a secret")
  public void publicKeys() {
    List<JWK> keys = keys().getKeys();
    Conversation.expect(
        !keys.isEmpty(),
        new Text("The issuer publishes no keys", "発行者が鍵を公開していない"),
        "keys",
        talk.answer().line());
    Conversation.expect(
        keys.stream().noneMatch(JWK::isPrivate),
        new Text("The issuer publishes the secret part of a key", "発行者が鍵の秘密の部分を公開している"),
        "-",
        keys.stream().filter(JWK::isPrivate).map(JWK::getKeyID).toList());
  }

  /** Expect a token that the keys fit. */
  @Then("its own token is one of that issuer")
  public void ownTokenFits() {
    TokenForgery own = intrusion.ownToken();
    Optional<String> amiss = own.amiss(keys());
    Conversation.expect(
        amiss.isEmpty(),
        new Text("The keys do not fit the tokens of the issuer", "公開された鍵で、発行者のトークンを検証できない"),
        "-",
        amiss.orElse(""));
    Conversation.expect(
        own.issuer().replaceAll("/+$", "").equals(issuer().toString()),
        new Text("The token names another issuer", "トークンに別の発行者の名がある"),
        issuer(),
        own.issuer());
  }

  private Answer configuration() {
    return endpoints.readAsNobody(URI.create(issuer() + "/.well-known/openid-configuration"));
  }

  private URI issuer() {
    return endpoints.need("issuer");
  }

  private JWKSet keys() {
    try {
      return JWKSet.parse(talk.answer().text());
    } catch (ParseException e) {
      Conversation.expect(
          false,
          new Text("The keys of the issuer cannot be read", "発行者の鍵を読み取れない"),
          "JSON Web Key Set",
          talk.answer().line() + " " + Json.shortened(talk.answer().text()));
      return new JWKSet();
    }
  }

  private static JsonNode json(Answer answer) {
    try {
      return answer.succeeded() ? Json.read(answer.body().bytes()) : MissingNode.getInstance();
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
