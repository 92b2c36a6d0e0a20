package org.tsunagaru.features.platform;

import java.net.URI;
import java.util.Optional;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.tsunagaru.features.platform.Platform.Login;
import org.tsunagaru.features.platform.Platform.LoginForm;
import org.tsunagaru.spec.Text;

/** Reads how people sign on. */
final class LoginMembers {

  private static final String LOGIN = "/access/login";

  private final Reading reading;
  private final Secrets secrets;

  LoginMembers(Reading reading, Secrets secrets) {
    this.reading = reading;
    this.secrets = secrets;
  }

  /** Read it; nothing where the address to return to is wrong, which is then a problem. */
  Optional<Login> read() {
    LoginForm usual = LoginForm.usual();
    LoginForm form =
        new LoginForm(
            selector("user-field", usual.user()),
            selector("password-field", usual.password()),
            selector("submit", usual.submit()));
    boolean byPerson = reading.text(LOGIN + "/by").orElse("form").equals("person");
    Optional<URI> redirect = reading.exactUrl(LOGIN + "/redirect-uri");
    redirect.filter(url -> byPerson && !isOwn(url)).ifPresent(url -> strange());
    return redirect.map(
        url ->
            new Login(
                reading.text(LOGIN + "/client-id").orElse(""),
                reading.has(LOGIN + "/client-secret")
                    ? Optional.of(secrets.at(LOGIN + "/client-secret"))
                    : Optional.empty(),
                url,
                reading.text(LOGIN + "/scope").orElse("openid"),
                byPerson,
                form));
  }

  private String selector(String member, String usual) {
    String pointer = LOGIN + "/" + member;
    String selector = reading.text(pointer).orElse(usual);
    try {
      QueryParser.parse(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      reading.problem(
          pointer,
          new Text(
              "this is no CSS selector; write for example #username or input[name=user]",
              "CSSセレクターとして読めません。例: #username、input[name=user]"));
    }
    return selector;
  }

  /** Only the tester's own machine is listened on, at a port that the issuer knows beforehand. */
  private static boolean isOwn(URI url) {
    boolean loopback = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
    return "http".equals(url.getScheme()) && loopback && url.getPort() > 0;
  }

  private void strange() {
    reading.problem(
        LOGIN + "/redirect-uri",
        new Text(
            "where a person signs on, the issuer has to send the browser back to the tester; write for example http://127.0.0.1:8400/signed-on",
            "人がログインする場合、発行者はブラウザーを試験ツールに戻す必要があります。例: http://127.0.0.1:8400/signed-on"));
  }
}
