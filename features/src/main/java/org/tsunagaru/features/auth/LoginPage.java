package org.tsunagaru.features.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform.Account;
import org.tsunagaru.features.platform.Platform.LoginForm;
import org.tsunagaru.features.platform.Secret;

/** A page on which somebody signs on, as a browser without scripts would read it. */
final class LoginPage {

  private final URI url;
  private final LoginForm fields;
  private final Document page;

  LoginPage(URI url, Answer answer, LoginForm fields) {
    this.url = url;
    this.fields = fields;
    this.page = Jsoup.parse(answer.text(), url.toString());
  }

  /** Tell whether it asks for a password. */
  boolean asksForPassword() {
    return password().isPresent();
  }

  /**
   * Fill the form in and send it off.
   *
   * @return nothing where there is no form that takes a name or a password, or where it leads to no
   *     address
   */
  Optional<Request> filled(Account account) {
    Optional<Element> user = first(fields.user());
    return Stream.concat(user.stream(), password().stream())
        .map(field -> field.closest("form"))
        .flatMap(form -> form instanceof FormElement one ? Stream.of(one) : Stream.of())
        .findFirst()
        .flatMap(
            form -> {
              user.ifPresent(field -> field.val(account.user()));
              password().ifPresent(f -> f.val(account.password().map(Secret::value).orElse("")));
              return sent(form);
            });
  }

  private Optional<Request> sent(FormElement form) {
    String data =
        pairs(form).stream()
            .map(p -> PlatformCredentials.form(p.key()) + "=" + PlatformCredentials.form(p.value()))
            .collect(Collectors.joining("&"));
    String action = form.hasAttr("action") ? form.absUrl("action") : url.toString();
    boolean posts = form.attr("method").toLowerCase(Locale.ROOT).equals("post");
    return address(posts ? action : action.replaceFirst("[?#].*", "") + "?" + data)
        .map(
            to ->
                posts
                    ? Request.of(Effect.READ, "POST", to)
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .body(data)
                    : Request.of(Effect.READ, "GET", to));
  }

  /** Of the buttons of a form, only the one that is pressed says something. */
  private List<KeyVal> pairs(FormElement form) {
    Optional<Element> pressed = Optional.ofNullable(form.selectFirst(fields.submit()));
    form.select("button, [type=submit], [type=image]").forEach(one -> one.attr("disabled", true));
    List<KeyVal> pairs = form.formData();
    pressed
        .filter(button -> !button.attr("name").isEmpty())
        .map(button -> HttpConnection.KeyVal.create(button.attr("name"), button.attr("value")))
        .ifPresent(pairs::add);
    return pairs;
  }

  private static Optional<URI> address(String words) {
    try {
      URI address = new URI(words);
      return Optional.of(address).filter(one -> one.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Optional<Element> password() {
    return first(fields.password());
  }

  private Optional<Element> first(String selector) {
    return Optional.ofNullable(page.selectFirst(selector));
  }
}
