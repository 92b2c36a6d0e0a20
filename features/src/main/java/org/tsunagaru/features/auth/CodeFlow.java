package org.tsunagaru.features.auth;

import java.net.URI;
import java.util.Optional;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.AuthorizationServer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform.Account;
import org.tsunagaru.features.platform.Platform.Login;
import org.tsunagaru.features.platform.Secret;

/**
 * An application through which people sign on: an authorization code is got for a person, and
 * redeemed for tokens (RFC 6749, 4.1; RFC 7636; OpenID Connect Core 1.0, 3.1).
 */
public final class CodeFlow {

  private final Login login;
  private final URI authorization;
  private final URI token;
  private final AuthorizationServer server;

  /**
   * Sign people on.
   *
   * @param authorization where people are sent to
   * @param token where codes are redeemed
   */
  public CodeFlow(Login login, URI authorization, URI token, AuthorizationServer server) {
    this.login = login;
    this.authorization = authorization;
    this.token = token;
    this.server = server;
  }

  /** Return the address at which a person signs on. */
  public URI page(CodeRequest request) {
    return request.at(authorization, login);
  }

  /**
   * Fill in the issuer's form for a person.
   *
   * @throws org.tsunagaru.features.http.CredentialsTrouble when its pages lead nowhere
   */
  public SignOn fillIn(CodeRequest request, Account account) {
    return new FormWalk(server, login.form(), account).from(page(request), request);
  }

  /**
   * Look what the issuer says to a request before anybody is to sign on.
   *
   * @return nothing where it shows a page on which somebody may sign on
   */
  public Optional<SignOn> look(CodeRequest request) {
    URI page = page(request);
    Answer answer =
        server.ask(
            Request.of(Effect.READ, "GET", page).with("Accept", "text/html, */*;q=0.5"),
            heard -> FormWalk.code(page, heard));
    Optional<SignOn> back =
        Redirection.in(page, answer)
            .filter(away -> away.isTo(request.redirect()))
            .map(away -> Redirection.told(request, away.query()));
    return back.isEmpty() && answer.status() >= 400 ? Optional.of(new SignOn.Kept(answer)) : back;
  }

  /** Read the query with which the person's browser came back. */
  public static SignOn returned(CodeRequest request, String query) {
    return Redirection.told(request, query);
  }

  /**
   * Redeem a code.
   *
   * @param redirect the address to return to that was asked with
   * @param verifier what proves that the code is one's own; absent where nothing is to prove it
   */
  public Answer redeem(String code, URI redirect, Optional<String> verifier) {
    StringBuilder form = new StringBuilder("grant_type=authorization_code");
    add(form, "code", code);
    add(form, "redirect_uri", redirect.toString());
    add(form, "client_id", login.clientId());
    verifier.ifPresent(word -> add(form, "code_verifier", word));
    Request request =
        Request.of(Effect.READ, "POST", token)
            .with("Content-Type", "application/x-www-form-urlencoded")
            .with("Accept", "application/json")
            .body(form.toString());
    Optional<Secret> secret = login.clientSecret();
    return server.ask(
        secret.isEmpty()
            ? request
            : request.with(
                "Authorization",
                "Basic " + PlatformCredentials.pair(login.clientId(), secret.get())),
        TokenRequest::secrets);
  }

  /** Return a token of a name that an answer gives; nothing where it gives none. */
  public static Optional<String> token(String name, Answer answer) {
    return Optional.of(TokenRequest.json(answer).path(name).asString(""))
        .filter(value -> answer.succeeded() && value.matches("[\\x21-\\x7e]+"));
  }

  private static void add(StringBuilder form, String name, String value) {
    form.append('&').append(name).append('=').append(PlatformCredentials.form(value));
  }
}
