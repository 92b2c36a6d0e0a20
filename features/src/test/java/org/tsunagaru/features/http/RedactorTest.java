package org.tsunagaru.features.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {

  private static final String SECRET = "s&cret/ \"ひみつ\"";

  private final Redactor redactor = new Redactor(List.of(SECRET, "secret-2026"), List.of("X-Key"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "s&cret/ \"ひみつ\"",
        "s%26cret%2F+%22%E3%81%B2%E3%81%BF%E3%81%A4%22",
        "s%26cret%2F%20%22%E3%81%B2%E3%81%BF%E3%81%A4%22",
        "s&cret/ \\\"ひみつ\\\"",
        "s&cret\\/ \\\"ひみつ\\\"",
        "s&cret/ \\\"\\u3072\\u307f\\u3064\\\"",
        "s&amp;cret/ &quot;ひみつ&quot;"
      })
  void a_secret_is_found_however_it_is_encoded(String form) {
    assertThat(redactor.text("a " + form + " b")).isEqualTo("a REDACTED b");
  }

  @Test
  void a_secret_is_found_in_base64() {
    String form = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    assertThat(redactor.text(form)).isEqualTo("REDACTED");
  }

  @ParameterizedTest
  @CsvSource({
    "secret-20…, REDACTED…",
    "saw secret-2…, saw REDACTED…",
    "secr… and secret-202… and more…, REDACTED… and REDACTED… and more…",
    "sec… is a word, sec… is a word",
    "つづく…secret-2026…おわり…, つづく…REDACTED…おわり…"
  })
  void the_beginning_of_a_secret_at_which_a_text_was_cut_goes_too(String text, String kept) {
    assertThat(redactor.text(text)).isEqualTo(kept);
  }

  @Test
  void what_carries_secrets_by_its_name_goes_whatever_its_value() {
    assertThat(redactor.header("x-key", "a")).isEqualTo("REDACTED");
    assertThat(redactor.url("http://a/b?q=1&access_token=x#f"))
        .isEqualTo("http://a/b?q=1&access_token=REDACTED#f");
    assertThat(redactor.body("{\"Password\" : \"a\\\"b\", \"code\": \"c\"}"))
        .isEqualTo("{\"Password\" : \"REDACTED\", \"code\": \"c\"}");
  }
}
