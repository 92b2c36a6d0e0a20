package org.tsunagaru.features.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Body;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform.Account;
import org.tsunagaru.features.platform.Platform.Login;
import org.tsunagaru.features.platform.Platform.LoginForm;
import org.tsunagaru.features.platform.Secret;

class CodeFlowTest {

  private static final URI PAGE = URI.create("https://id.example/realms/city/auth");
  private static final URI TOKEN = URI.create("https://id.example/realms/city/token");
  private static final URI BACK = URI.create("http://127.0.0.1:8400/signed-on");
  private static final String FORM =
      """
      <html><body><form id="kc-form-login" action="/realms/city/login?session_code=a%20b&amp;tab_id=x" method="post">
      <input tabindex="2" id="username" name="username" value="" type="text" autocomplete="username">
      <input type="password" id="password" name="password" value=""><input type="hidden" name="credentialId">
      <input type="checkbox" name="rememberMe"><input name="login" id="kc-login" type="submit" value="Sign In"><input name="cancel" type="submit">
      </form></body></html>
      """;
  private static final Account HANAKO =
      new Account("花子@example.jp", Optional.of(new Secret("p&ss=wörd")));

  /** Of the example in RFC 7636, appendix B. */
  private static final CodeRequest ASKED =
      new CodeRequest(
          BACK,
          "state-1",
          "nonce-1",
          "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
          Optional.of("S256"));

  private final List<Request> sent = new ArrayList<>();
  private final List<String> learned = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();

  @Test
  void the_request_for_a_code_is_that_of_the_specifications() {
    assertThat(flow(Optional.empty()).page(ASKED))
        .hasToString(
            PAGE
                + "?response_type=code&client_id=city-app"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8400%2Fsigned-on&scope=openid+read"
                + "&state=state-1&nonce=nonce-1"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
    assertThat(flow(Optional.empty()).page(ASKED.challengedBy(Optional.empty())).getRawQuery())
        .doesNotContain("challenge");
    assertThat(flow(Optional.empty()).page(ASKED.challengedBy(Optional.of("plain"))).getRawQuery())
        .contains("code_challenge=dBjft", "code_challenge_method=plain");
  }

  @Test
  void the_form_is_filled_in_as_a_browser_would_and_cookies_come_along() {
    says(200, FORM, "Set-Cookie", "SESSION=abc; Path=/realms/city/; Secure; HttpOnly");
    says(302, "", "Location", BACK + "?state=state-1&code=c%2B1");
    SignOn came = flow(Optional.empty()).fillIn(ASKED, HANAKO);
    assertThat(came).isEqualTo(new SignOn.WithCode("c+1"));
    Request filled = sent.get(1);
    assertThat(filled.method()).isEqualTo("POST");
    assertThat(filled.uri())
        .hasToString("https://id.example/realms/city/login?session_code=a%20b&tab_id=x");
    assertThat(filled.body().orElseThrow().text())
        .isEqualTo(
            "username=%E8%8A%B1%E5%AD%90%40example.jp&password=p%26ss%3Dw%C3%B6rd&credentialId=&login=Sign+In");
    assertThat(filled.headers()).contains(new Header("Cookie", "SESSION=abc"));
    assertThat(learned).contains("c+1");
  }

  @Test
  void a_name_and_a_password_may_be_asked_for_one_after_the_other_and_pages_may_redirect() {
    says(302, "", "Location", "/realms/city/first");
    says(200, "<form method=post><input type=email name=who></form>");
    says(200, "<form method=post action=second><input type=password name=pw></form>");
    says(303, "", "Location", BACK + "?code=c1&state=state-1");
    assertThat(flow(Optional.empty()).fillIn(ASKED, HANAKO)).isInstanceOf(SignOn.WithCode.class);
    assertThat(sent)
        .extracting(one -> one.uri().getPath())
        .containsExactly(
            "/realms/city/auth", "/realms/city/first", "/realms/city/first", "/realms/city/second");
  }

  @Test
  void a_wrong_account_is_said_to_be_one() {
    says(200, FORM);
    says(200, FORM);
    insistOnTrouble("asks for the password again", "access.people");
  }

  @Test
  void the_account_is_shown_to_no_other_server() {
    says(200, FORM.replace("/realms/city/login", "https://evil.example/login"));
    insistOnTrouble("lead to another server", "evil.example");
    says(302, "", "Location", "https://evil.example/login");
    insistOnTrouble("lead to another server");
    says(200, FORM.replace("/realms/city/login", "javascript:alert(1)//"));
    assertThat(flow(Optional.empty()).fillIn(ASKED, HANAKO)).isInstanceOf(SignOn.Kept.class);
    assertThat(sent).extracting(one -> one.uri().getHost()).containsOnly("id.example");
  }

  @Test
  void pages_without_end_end() {
    for (int i = 0; i < 20; i++) {
      says(302, "", "Location", "/realms/city/again");
    }
    insistOnTrouble("on and on");
  }

  @Test
  void what_is_no_page_to_sign_on_at_keeps_people() {
    for (String page :
        List.of(
            "", "\u0000\u0001", "<form>", "[1,2]", "<input type=password>", "<".repeat(50_000))) {
      says(200, page);
      assertThat(flow(Optional.empty()).fillIn(ASKED, HANAKO)).isInstanceOf(SignOn.Kept.class);
    }
    says(200, "<div><form>".repeat(20_000));
    assertThat(flow(Optional.empty()).fillIn(ASKED, HANAKO)).isInstanceOf(SignOn.Kept.class);
    says(400, FORM);
    assertThat(flow(Optional.empty()).fillIn(ASKED, HANAKO)).isInstanceOf(SignOn.Kept.class);
    says(302, "", "Location", "http://[bad");
    assertThat(flow(Optional.empty()).fillIn(ASKED, HANAKO)).isInstanceOf(SignOn.Kept.class);
  }

  @Test
  void an_answer_to_something_else_is_not_taken_for_ones_own() {
    says(302, "", "Location", BACK + "?code=c1&state=somebody-else");
    insistOnTrouble("state");
    assertThat(CodeFlow.returned(ASKED, "error=access_denied&state=state-1"))
        .isEqualTo(new SignOn.WithError("access_denied"));
  }

  @Test
  void a_code_is_redeemed_with_its_verifier_and_the_secret_of_the_application() {
    says(200, "{\"access_token\":\"a.b.c\",\"id_token\":\"d\"}");
    Answer answer = flow(Optional.of(new Secret("s:1"))).redeem("c1", BACK, ASKED.proof());
    assertThat(sent.get(0).uri()).isEqualTo(TOKEN);
    assertThat(sent.get(0).body().orElseThrow().text())
        .isEqualTo(
            "grant_type=authorization_code&code=c1&redirect_uri=http%3A%2F%2F127.0.0.1%3A8400%2Fsigned-on"
                + "&client_id=city-app&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    assertThat(sent.get(0).headers())
        .contains(
            new Header(
                "Authorization",
                "Basic "
                    + java.util.Base64.getEncoder()
                        .encodeToString("city-app:s%3A1".getBytes(StandardCharsets.UTF_8))));
    assertThat(CodeFlow.token("access_token", answer)).hasValue("a.b.c");
    assertThat(learned).contains("a.b.c");
  }

  @Test
  void a_token_is_none_in_an_answer_that_refuses_or_is_no_document() {
    says(400, "{\"access_token\":\"a\"}");
    assertThat(redeemed()).isEmpty();
    says(200, "no json");
    assertThat(redeemed()).isEmpty();
    says(200, "{\"access_token\":\"a\\r\\nX: b\"}");
    assertThat(redeemed()).isEmpty();
  }

  private Optional<String> redeemed() {
    return CodeFlow.token(
        "access_token", flow(Optional.empty()).redeem("c1", BACK, Optional.empty()));
  }

  private void insistOnTrouble(String... words) {
    assertThatThrownBy(() -> flow(Optional.empty()).fillIn(ASKED, HANAKO))
        .isInstanceOf(CredentialsTrouble.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words))
        .satisfies(e -> assertThat(((CredentialsTrouble) e).text().ja()).endsWith("。"));
  }

  private CodeFlow flow(Optional<Secret> secret) {
    Login login = new Login("city-app", secret, BACK, "openid read", false, LoginForm.usual());
    return new CodeFlow(
        login,
        PAGE,
        TOKEN,
        (request, secrets) -> {
          sent.add(request);
          Answer answer = answers.remove();
          learned.addAll(secrets.apply(answer));
          return answer;
        });
  }

  private void says(int status, String body, String... header) {
    List<Header> headers =
        header.length == 0 ? List.of() : List.of(new Header(header[0], header[1]));
    answers.add(new Answer("GET", "https://id.example/", status, headers, Body.of(body)));
  }
}
