package org.tsunagaru.features.auth;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.AuthorizationServer;
import org.tsunagaru.features.http.Cookies;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform.Account;
import org.tsunagaru.features.platform.Platform.LoginForm;
import org.tsunagaru.spec.Text;

/** A walk through an issuer's pages in the place of a person, until it leads back. */
final class FormWalk {

  private static final int MOST_PAGES = 12;

  private final AuthorizationServer server;
  private final LoginForm fields;
  private final Account account;
  private final Cookies cookies = new Cookies();
  private boolean gavePassword;

  FormWalk(AuthorizationServer server, LoginForm fields, Account account) {
    this.server = server;
    this.fields = fields;
    this.account = account;
  }

  /**
   * Sign on.
   *
   * @throws CredentialsTrouble when the pages lead nowhere
   */
  SignOn from(URI start, CodeRequest request) {
    Request next = reading(start);
    for (int page = 0; page < MOST_PAGES; page++) {
      URI at = next.uri();
      Answer answer = server.ask(cookies.with(next), heard -> code(at, heard));
      cookies.keep(at, answer);
      Optional<Redirection> away = Redirection.in(at, answer);
      if (away.filter(one -> one.isTo(request.redirect())).isPresent()) {
        return Redirection.told(request, away.get().query());
      } else if (away.isPresent()) {
        next = reading(insistOnServer(start, away.get().to()));
      } else if (!answer.succeeded()) {
        return new SignOn.Kept(answer);
      } else {
        Optional<Request> filled = filled(at, answer);
        if (filled.isEmpty()) {
          return new SignOn.Kept(answer);
        }
        next = filled.get();
        insistOnServer(start, next.uri());
      }
    }
    throw trouble("its pages lead on and on", "画面の遷移が終わらない", start);
  }

  /** What stands in the address of a return must not be kept. */
  static List<String> code(URI at, Answer answer) {
    return Redirection.in(at, answer).stream()
        .map(away -> Redirection.parameters(away.query()).getOrDefault("code", ""))
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  private Optional<Request> filled(URI at, Answer answer) {
    LoginPage page = new LoginPage(at, answer, fields);
    if (page.asksForPassword() && gavePassword) {
      throw trouble(
          "it asks for the password again. Check user and password below access.people",
          "パスワードを再び求めている。access.people の user と password を確認する",
          at);
    }
    gavePassword = gavePassword || page.asksForPassword();
    return page.filled(account);
  }

  private static URI insistOnServer(URI start, URI next) {
    String origin = next.getHost() == null ? "" : DoorSettings.origin(next);
    if (!origin.equals(DoorSettings.origin(start))) {
      throw trouble(
          "its pages lead to another server, '" + Json.shortened(next.toString()) + "'",
          "別のサーバー「" + Json.shortened(next.toString()) + "」に移る",
          start);
    }
    return next;
  }

  private static Request reading(URI page) {
    return Request.of(Effect.READ, "GET", page).with("Accept", "text/html, */*;q=0.5");
  }

  private static CredentialsTrouble trouble(String en, String ja, URI at) {
    String place = DoorSettings.origin(at) + at.getRawPath();
    return new CredentialsTrouble(
        new Text(
            "Nobody can be signed on at " + place + ": " + en + ".",
            place + " でログインできない: " + ja + "。"));
  }
}
