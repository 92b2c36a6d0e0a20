package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagaru.features.auth.CodeFlow;
import org.tsunagaru.features.auth.CodeRequest;
import org.tsunagaru.features.auth.IdentityToken;
import org.tsunagaru.features.auth.SignOn;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Text;

/** People who sign on at the issuer, and what an application gets of it. */
public final class SignOnSteps {

  private static final String RESIDENT = "resident";
  private static final URI STRANGER = URI.create("https://stranger.example/signed-on");

  private final Scene scene;
  private final Reception reception;
  private final Discovery discovery;
  private final Endpoints endpoints;
  private final Conversation talk;
  private final Intrusion intrusion;
  private final SecureRandom random = new SecureRandom();
  private Optional<CodeRequest> asked = Optional.empty();
  private Optional<SignOn> came = Optional.empty();
  private Optional<Answer> again = Optional.empty();

  /** Sign people on at the issuer of a scene's platform. */
  public SignOnSteps(
      Scene scene,
      Reception reception,
      Discovery discovery,
      Endpoints endpoints,
      Conversation talk,
      Intrusion intrusion) {
    this.scene = scene;
    this.reception = reception;
    this.discovery = discovery;
    this.endpoints = endpoints;
    this.talk = talk;
    this.intrusion = intrusion;
  }

  /** Get a code, which nobody has redeemed yet. */
  @Given("a resident who has signed on")
  public void hasSignedOn() {
    signOn(fresh());
    code();
  }

  /** Sign on, and redeem the code as an application should. */
  @When("a resident signs on")
  public void signsOn() {
    hasSignedOn();
    redeem(request().redirect(), request().proof());
    insistOnApplication();
  }

  /** Redeem the code as somebody who only found it. */
  @When("somebody redeems the code with {proof}")
  public void redeemsAmiss(String proof) {
    switch (proof) {
      case "another verifier" -> {
        insistOnMethod("S256");
        redeem(request().redirect(), fresh().proof());
      }
      case "no verifier" -> {
        insistOnMethod("S256");
        redeem(request().redirect(), Optional.empty());
      }
      default -> redeem(STRANGER, request().proof());
    }
    insistOnApplication();
  }

  /** Redeem the code as one should, and once more. */
  @When("the application redeems the code twice")
  public void redeemsTwice() {
    redeem(request().redirect(), request().proof());
    insistOnApplication();
    again = Optional.of(talk.answer());
    redeem(request().redirect(), request().proof());
  }

  /** Ask for somebody to be sent to an address that is not the application's. */
  @When("an address that was not registered asks for a resident to sign on")
  public void asksForStranger() {
    signOn(fresh().returningTo(STRANGER));
  }

  /** Announce the verifier by itself, so that whoever sees the request has it (RFC 7636, 4.2). */
  @When("a resident signs on by a challenge that can be read on the way")
  public void signsOnReadably() {
    if (methods().isEmpty() || methods().contains("plain")) {
      throw new NotApplicable(
          new Text(
              "The issuer offers the challenge plain, or does not say which ones it offers",
              "発行者がチャレンジ方式 plain を提供しているか、提供する方式を示していない"));
    }
    signOn(fresh().challengedBy(Optional.of("plain")));
  }

  /** Prove in the end what was not announced in the beginning (RFC 9700, 2.1.1). */
  @When("a resident signs on without a challenge and the code is redeemed with a verifier")
  public void provesUnasked() {
    insistOnMethod("S256");
    signOn(fresh().challengedBy(Optional.empty()));
    if (came.orElseThrow() instanceof SignOn.WithCode) {
      redeem(request().redirect(), request().proof());
    }
  }

  /** Expect an access token. */
  @Then("the application is given a token")
  public void givenToken() {
    Conversation.expect(
        accessToken(talk.answer()).isPresent(),
        new Text(
            "The issuer gives no token for the code of a person who signed on",
            "ログインした人の認可コードに対して、発行者がトークンを渡さない"),
        "access_token",
        talk.answer().line());
  }

  /** Expect that each API knows the token, whatever it allows that person. */
  @Then("no API asks that person who it is")
  public void knownEverywhere() {
    List<Header> lines =
        List.of(new Header("Authorization", "Bearer " + accessToken(talk.answer()).orElse("")));
    Map<String, Answer> answers = new LinkedHashMap<>();
    Binding.WORDS.stream()
        .filter(scene.platform().endpoints()::containsKey)
        .forEach(api -> answers.put(api, scene.as(lines, () -> intrusion.removal(api))));
    answers.forEach(
        (api, answer) ->
            Conversation.expect(
                answer.status() != 401,
                new Text(
                    "An API does not know a person who signed on at the issuer",
                    "発行者にログインした人を認識しないAPIがある"),
                "404, 403",
                api + ": " + answer.line()));
  }

  /** Expect a token of identity for this application and this sign-on. */
  @Then("the application is told who that is")
  public void toldWho() {
    IdentityToken token =
        CodeFlow.token("id_token", talk.answer())
            .flatMap(IdentityToken::of)
            .orElseGet(() -> unmet("-"));
    if (token.signedWithSecret() && reception.login().clientSecret().isPresent()) {
      throw new NotApplicable(
          new Text(
              "The token of identity is signed with the secret of the application, not with a key of the issuer",
              "IDトークンが、発行者の鍵ではなくアプリのシークレットで署名されている"));
    }
    URI keys = discovery.address(reception.configuration(), "jwks_uri");
    Discovery.keys(endpoints.readAsNobody(keys))
        .map(
            known ->
                token.amiss(
                    known,
                    discovery.issuer().toString(),
                    reception.login().clientId(),
                    request().nonce()))
        .orElse(Optional.of(keys.toString()))
        .ifPresent(this::unmet);
  }

  /** Expect a refusal at the counter or, where nobody was even signed on, before. */
  @Then("the issuer gives no token")
  public void givesNone() {
    if (came.orElseThrow() instanceof SignOn.WithCode) {
      refusedAt(talk.answer());
    }
  }

  /** Expect a token for the first time, and none for the second (RFC 6749, 4.1.2). */
  @Then("the code gives a token the first time only")
  public void onceOnly() {
    Answer first = again.orElseThrow();
    Conversation.set(first, "CITY-AU-02");
    refusedAt(talk.answer());
  }

  /** Expect that nobody is sent to a stranger, with or without a code (RFC 6749, 3.1.2.4). */
  @Then("the issuer sends nobody there")
  public void sendsNobody() {
    Conversation.expect(
        came.orElseThrow() instanceof SignOn.Kept,
        new Text(
            "The issuer sends people to an address that is not registered for the application",
            "アプリに登録されていない戻り先に、発行者が利用者を送る"),
        "400",
        came.orElseThrow());
  }

  /** Expect a refusal before anybody is signed on (RFC 7636, 4.4.1). */
  @Then("the issuer does not sign that person on")
  public void signsNobodyOn() {
    Conversation.expect(
        !(came.orElseThrow() instanceof SignOn.WithCode),
        new Text(
            "The issuer takes a challenge that it does not offer", "発行者が、提供していないチャレンジ方式を受け付ける"),
        "invalid_request",
        came.orElseThrow());
  }

  private void refusedAt(Answer answer) {
    Conversation.expect(
        answer.status() >= 400 && answer.status() < 500 && accessToken(answer).isEmpty(),
        new Text(
            "The issuer gives a token for a code to somebody who cannot prove that it is his",
            "認可コードの持ち主であると証明できない相手に、発行者がトークンを渡す"),
        "400 invalid_grant",
        answer.line());
  }

  private IdentityToken unmet(String amiss) {
    throw new ExpectationNotMet(
        new Text(
            "The application is not told, in a way that it can rely on, who signed on",
            "誰がログインしたかが、信頼できる形でアプリに伝えられない"),
        "id_token",
        amiss);
  }

  private void signOn(CodeRequest request) {
    asked = Optional.of(request);
    came = Optional.of(reception.signOn(RESIDENT, request));
  }

  private void redeem(URI redirect, Optional<String> verifier) {
    talk.heard(reception.flow().redeem(code(), redirect, verifier));
  }

  /** A client that the issuer does not know at all tells nothing of its codes. */
  private void insistOnApplication() {
    String error = Discovery.error(talk.answer());
    if (Set.of("invalid_client", "unauthorized_client").contains(error)) {
      throw new SceneNotSet(
          Text.of(
              "The issuer does not let the application redeem codes (%s). Check client-id and client-secret below access.login.",
              "発行者が、アプリによる認可コードの引き換えを認めない（%s）。access.login の client-id と client-secret を確認する。",
              error),
          Optional.empty());
    }
  }

  private void insistOnMethod(String method) {
    if (!methods().contains(method)) {
      throw new NotApplicable(
          Text.of(
              "The issuer does not offer the challenge %s (code_challenge_methods_supported)",
              "発行者がチャレンジ方式 %s を提供していない（code_challenge_methods_supported）", method));
    }
  }

  private Set<String> methods() {
    return reception
        .configuration()
        .path("code_challenge_methods_supported")
        .valueStream()
        .map(method -> method.asString(""))
        .collect(Collectors.toSet());
  }

  private CodeRequest fresh() {
    return CodeRequest.fresh(reception.login().redirect(), random);
  }

  private CodeRequest request() {
    return asked.orElseThrow();
  }

  private String code() {
    return Reception.code(came.orElseThrow());
  }

  private static Optional<String> accessToken(Answer answer) {
    return CodeFlow.token("access_token", answer);
  }
}
