package org.tsunagaru.features.steps.city;

import com.nimbusds.jose.jwk.JWK;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.auth.TokenForgery;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.platform.Secret;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Text;

/** What tokens open, and what they must not open. */
public final class TokenSteps {

  private final Scene scene;
  private final ContextBroker broker;
  private final Conversation talk;
  private final Intrusion intrusion;
  private final Visitors visitors;
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  /** Show tokens to the platform of a scene. */
  public TokenSteps(
      Scene scene,
      ContextBroker broker,
      Conversation talk,
      Intrusion intrusion,
      Visitors visitors) {
    this.scene = scene;
    this.broker = broker;
    this.talk = talk;
    this.intrusion = intrusion;
    this.visitors = visitors;
  }

  /** Publish as the tester. */
  @When("a service that says who it is publishes a water level sensor")
  public void knownPublishes() {
    Thing sensor = new Things(scene.names()).sensor("known");
    talk.about(sensor);
    talk.heard(broker.publish(sensor));
  }

  /** Try to remove what nobody has, with a token of some kind. */
  @When("a service shows {token} to remove a thing that is not there")
  public void shows(String token) {
    talk.heard(scene.as(lines(token), () -> intrusion.removal(scene.binding())));
  }

  /** Try the same at each API with the tester's own. */
  @When("a service shows its own token to each API to remove a thing that is not there")
  public void showsEverywhere() {
    showToEach();
  }

  /** Try the same at each API with the token of a city that the platform trusts. */
  @When(
      "a service of a trusted city shows its token to each API to remove a thing that is not there")
  public void visits() {
    scene.as(
        visitors.lines("writer"),
        () -> {
          showToEach();
          return answers;
        });
  }

  private void showToEach() {
    for (String binding : Binding.WORDS) {
      if (scene.platform().endpoints().containsKey(binding)) {
        answers.put(binding, intrusion.removal(binding));
      }
    }
  }

  /** Expect 401 with a challenge, as RFC 9110 (15.5.2) and RFC 6750 (3) have it. */
  @Then("the platform says that it does not know who that is")
  public void unknown() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() == 401,
        new Text(
            "The platform does not refuse a token that is none of its issuer's",
            "発行者のものでないトークンを拒否していない"),
        401,
        answer.line());
    Conversation.expect(
        answer.header("WWW-Authenticate").isPresent(),
        new Text("The refusal does not say how to do better", "拒否の応答に、認証の方法が示されていない"),
        "WWW-Authenticate",
        answer.headers().stream().map(Header::name).toList());
  }

  /** Expect that each API knows the token. */
  @Then("no API asks it who it is")
  public void knownEverywhere() {
    taken(
        new Text("An API does not take the token that others take", "他のAPIで使えるトークンを受け付けないAPIがある"));
  }

  /** Expect that each API knows the token of the other city, and lets it do what it may. */
  @Then("no API turns that service away")
  public void welcomeEverywhere() {
    taken(
        new Text(
            "A service of a city that is trusted is not let do what it may",
            "信頼する都市のサービスに、許されるはずの操作を認めていない"));
  }

  private void taken(Text otherwise) {
    answers.forEach(
        (binding, answer) ->
            Conversation.expect(
                answer.status() != 401 && answer.status() != 403 && answer.status() < 500,
                otherwise,
                404,
                binding + ": " + answer.line()));
  }

  private List<Header> lines(String token) {
    return switch (token) {
      case "nothing" -> List.of();
      case "some text" -> bearer("this-is-no-token");
      case "a token that was changed after it was signed" -> bearer(forgery().changed());
      case "a token that somebody else signed" -> bearer(forgery().signedBySomebodyElse());
      case "a token that says it needs no signature" -> bearer(forgery().unsigned());
      case "a token that has ended" -> bearer(forgery().expired(trusted()));
      case "a token of a trusted city that was changed after it was signed" ->
          bearer(visitors.token().changed());
      case "a token that somebody else signed in the name of a trusted city" ->
          bearer(visitors.token().signedBySomebodyElse());
      case "a token of a city that nobody trusts" ->
          bearer(visitors.token().ofAnIssuerThatNobodyKnows());
      case "a token that the platform's own issuer signed in the name of a trusted city" ->
          bearer(forgery().inTheNameOf(visitors.token(), trusted()));
      case "a token of another issuer" -> bearer(forgery().ofAnotherIssuer(trusted()));
      default -> bearer(forgery().forSomebodyElse(trusted()));
    };
  }

  private static List<Header> bearer(String token) {
    return List.of(new Header("Authorization", "Bearer " + token));
  }

  private TokenForgery forgery() {
    return intrusion.ownToken();
  }

  private JWK trusted() {
    String key =
        scene
            .platform()
            .access()
            .signingKey()
            .map(Secret::value)
            .orElseThrow(
                () ->
                    new NotApplicable(
                        new Text(
                            "The platform file gives no key that the platform trusts (access.signing-key)",
                            "都市OSが信頼する鍵（access.signing-key）がプラットフォームファイルにない")));
    try {
      return JWK.parse(key);
    } catch (ParseException e) {
      throw new SceneNotSet(
          new Text(
              "access.signing-key is no JSON Web Key. Write one there, on one line.",
              "access.signing-key がJWKとして読めない。1行のJWKを用意する。"),
          Optional.empty());
    }
  }
}
