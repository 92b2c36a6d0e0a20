package org.tsunagaru.features.steps.city;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.auth.CodeFlow;
import org.tsunagaru.features.auth.CodeRequest;
import org.tsunagaru.features.auth.SignOn;
import org.tsunagaru.features.counterpart.ReturnDesk;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.platform.Platform.Account;
import org.tsunagaru.features.platform.Platform.Login;
import org.tsunagaru.features.scenario.Aloud;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/** Where people sign on for an application: by the tester, or by themselves. */
public final class Reception {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Scene scene;
  private final Discovery discovery;
  private final Aloud aloud;
  private final SecureRandom random = new SecureRandom();
  private Optional<JsonNode> configuration = Optional.empty();

  /** Receive the people of a scene's platform; those who sign on alone, one after another. */
  public Reception(Scene scene, Discovery discovery, Aloud aloud) {
    this.scene = scene;
    this.discovery = discovery;
    this.aloud = aloud;
  }

  /**
   * Return the application that people sign on for.
   *
   * @throws NotApplicable when the platform file gives none
   */
  Login login() {
    return scene
        .platform()
        .access()
        .login()
        .orElseThrow(
            () ->
                new NotApplicable(
                    new Text(
                        "The platform file does not say how people sign on (access.login)",
                        "人のログイン方法（access.login）がプラットフォームファイルにない")));
  }

  /** Return what the issuer says of itself. */
  JsonNode configuration() {
    JsonNode said = configuration.orElseGet(() -> Discovery.json(discovery.configuration()));
    configuration = Optional.of(said);
    return said;
  }

  /** Return the way to sign on. */
  CodeFlow flow() {
    return new CodeFlow(
        login(),
        discovery.address(configuration(), "authorization_endpoint"),
        discovery.address(configuration(), "token_endpoint"),
        scene.authorizationServer());
  }

  /**
   * Have somebody signed on.
   *
   * @param who a name below {@code access.people}
   * @throws NotApplicable when the platform file does not give that account
   */
  SignOn signOn(String who, CodeRequest request) {
    CodeFlow flow = flow();
    Account account = account(who);
    return login().byPerson()
        ? flow.look(request).orElseGet(() -> alone(flow, request, account))
        : flow.fillIn(request, account);
  }

  /**
   * Return the header lines by which a person is known to the platform.
   *
   * @throws SceneNotSet when nobody can be signed on
   */
  List<Header> lines(String who) {
    CodeRequest request = CodeRequest.fresh(login().redirect(), random);
    Answer answer = flow().redeem(code(signOn(who, request)), request.redirect(), request.proof());
    return CodeFlow.token("access_token", answer)
        .map(token -> List.of(new Header("Authorization", "Bearer " + token)))
        .orElseThrow(() -> stranded(answer.line()));
  }

  /**
   * Read the code with which a person was sent back.
   *
   * @throws SceneNotSet when the issuer sent nobody back with one
   */
  static String code(SignOn signOn) {
    if (signOn instanceof SignOn.WithCode given) {
      return given.code();
    }
    throw stranded(
        signOn instanceof SignOn.WithError refused
            ? Json.shortened(refused.error())
            : signOn instanceof SignOn.Kept kept ? kept.answer().line() : "-");
  }

  private static SceneNotSet stranded(String why) {
    return new SceneNotSet(
        Text.of(
            "Nobody could be signed on: %s. Check access.login and access.people.",
            "ログインできなかった: %s。access.login と access.people を確認する。", why),
        Optional.empty());
  }

  private Account account(String who) {
    return Optional.ofNullable(scene.platform().access().people().get(who))
        .orElseThrow(
            () ->
                new NotApplicable(
                    Text.of(
                        "The platform file gives no such account (access.people.%s)",
                        "該当するアカウント（access.people.%s）がプラットフォームファイルにない", who)));
  }

  /** Send a person to the issuer and wait for the return. */
  private SignOn alone(CodeFlow flow, CodeRequest request, Account account) {
    if (!request.redirect().equals(login().redirect())) {
      throw new NotApplicable(
          new Text(
              "Where people sign on alone, nobody sees where else the issuer would send them",
              "人がログインする場合、発行者がほかの場所に戻すかどうかを確かめられない"));
    }
    synchronized (aloud) { // One thing at a time for whoever is told.
      try (ReturnDesk desk = ReturnDesk.at(login().redirect())) {
        aloud.say(
            Text.of(
                "Sign on as %1$s within %2$d minutes, in a private window: %3$s",
                "%2$d分以内に、プライベートウィンドウで %1$s としてログインしてください: %3$s",
                account.user(),
                PATIENCE.toMinutes(),
                flow.page(request)));
        return CodeFlow.returned(request, scene.within(PATIENCE, () -> came(desk)));
      }
    }
  }

  private static String came(ReturnDesk desk) {
    return desk.arrived()
        .orElseThrow(
            () ->
                new ExpectationNotMet(
                    new Text("Nobody signed on in time", "時間内に誰もログインしなかった"), "-", "-"));
  }
}
