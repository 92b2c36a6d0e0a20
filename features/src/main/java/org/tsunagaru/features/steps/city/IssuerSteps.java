package org.tsunagaru.features.steps.city;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.auth.TokenForgery;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/** What the issuer of tokens publishes: OpenID Connect Discovery 1.0 and its keys. */
public final class IssuerSteps {

  private static final List<String> MEMBERS = List.of("issuer", "token_endpoint", "jwks_uri");

  private final Endpoints endpoints;
  private final Discovery discovery;
  private final Conversation talk;
  private final Intrusion intrusion;

  /** Read the issuer of a scene's platform. */
  public IssuerSteps(
      Endpoints endpoints, Discovery discovery, Conversation talk, Intrusion intrusion) {
    this.endpoints = endpoints;
    this.discovery = discovery;
    this.talk = talk;
    this.intrusion = intrusion;
  }

  /** Read the configuration. */
  @When("a service reads what the issuer says of itself")
  public void readsConfiguration() {
    talk.heard(discovery.configuration());
  }

  /** Read the keys, where the configuration says. */
  @When("a service reads the keys of the issuer")
  public void readsKeys() {
    URI keys = discovery.address(Discovery.json(discovery.configuration()), "jwks_uri");
    talk.heard(endpoints.readAsNobody(keys));
  }

  /** Expect what discovery asks for, and the name under which the issuer was found. */
  @Then("it finds the issuer's name, and where tokens and keys are")
  public void saysOfItself() {
    JsonNode said = Discovery.json(talk.answer());
    Conversation.expect(
        MEMBERS.stream().allMatch(name -> said.path(name).isString()),
        new Text("The issuer does not say all that discovery asks for", "発行者の情報に、必要な項目が欠けている"),
        MEMBERS,
        talk.answer().line() + " " + Json.shortened(talk.answer().text()));
    String name = said.path("issuer").asString("").replaceAll("/+$", "");
    Conversation.expect(
        name.equals(discovery.issuer().toString()),
        new Text("The issuer has another name than where it is", "発行者が、所在と異なる名を示している"),
        discovery.issuer(),
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
        own.issuer().replaceAll("/+$", "").equals(discovery.issuer().toString()),
        new Text("The token names another issuer", "トークンに別の発行者の名がある"),
        discovery.issuer(),
        own.issuer());
  }

  private JWKSet keys() {
    return Discovery.keys(talk.answer())
        .orElseThrow(
            () ->
                new ExpectationNotMet(
                    new Text("The keys of the issuer cannot be read", "発行者の鍵を読み取れない"),
                    "JSON Web Key Set",
                    talk.answer().line() + " " + Json.shortened(talk.answer().text())));
  }
}
