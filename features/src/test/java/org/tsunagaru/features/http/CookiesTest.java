package org.tsunagaru.features.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CookiesTest {

  private final Cookies cookies = new Cookies();

  @Test
  void what_a_server_set_is_told_to_it_where_it_wants_it() {
    keep("https://id.example/a/login", "one=1; Path=/a/", "two=2; Path=/b/", "three=x.y=z");
    assertThat(told("https://id.example/a/next")).isEqualTo("one=1; three=x.y=z");
    assertThat(told("https://id.example/b/next")).isEqualTo("two=2");
    assertThat(told("https://other.example/a/next")).isEmpty();
  }

  @Test
  void what_is_set_again_is_told_as_it_was_set_last_and_what_ended_not_at_all() {
    keep("https://id.example/", "one=1", "two=2");
    keep("https://id.example/", "one=3", "two=; Max-Age=0");
    assertThat(told("https://id.example/")).isEqualTo("one=3");
  }

  @Test
  void a_secure_one_goes_out_in_the_clear_to_this_machine_only() {
    keep("https://id.example/", "one=1; Secure");
    assertThat(told("http://id.example/")).isEmpty();
    keep("http://127.0.0.1:8180/", "AUTH=1;Version=1;Path=/;Secure;HttpOnly;SameSite=None");
    assertThat(told("http://127.0.0.1:8180/")).isEqualTo("AUTH=1");
  }

  @Test
  void what_is_no_cookie_or_is_for_somebody_else_is_dropped() {
    keep("https://id.example/", "", ";;;", "=", "one=1; Domain=other.example", "\u0000");
    assertThat(told("https://id.example/")).doesNotContain("one");
  }

  private void keep(String url, String... lines) {
    cookies.keep(
        URI.create(url),
        new Answer(
            "GET",
            url,
            200,
            Arrays.stream(lines).map(line -> new Header("Set-Cookie", line)).toList(),
            Body.of("")));
  }

  private String told(String url) {
    return cookies.with(Request.of(Effect.READ, "GET", URI.create(url))).headers().stream()
        .filter(line -> line.is("Cookie"))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }
}
