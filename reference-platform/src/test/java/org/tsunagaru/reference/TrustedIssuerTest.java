package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrustedIssuerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ReferencePlatform issuing = ReferencePlatform.guarded(0);
  private final ReferencePlatform trusting =
      ReferencePlatform.trusting(0, URI.create(issuing.origin() + "/auth"));

  @AfterEach
  void close() {
    trusting.close();
    issuing.close();
  }

  private String token(ReferencePlatform platform, String who)
      throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%1$s-knows".formatted(who);
    String answer =
        client
            .send(
                HttpRequest.newBuilder(URI.create(platform.origin() + "/auth/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return answer.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  private int removing(String token) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(
                    URI.create(trusting.origin() + "/ngsi-ld/v1/entities/urn:ngsi-ld:X:1"))
                .header("Authorization", "Bearer " + token)
                .DELETE()
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  @Test
  void tokens_of_the_issuer_are_told_by_the_keys_that_it_publishes() throws Exception {
    assertThat(removing(token(issuing, "tester"))).isEqualTo(404);
    assertThat(removing(token(issuing, "reader"))).isEqualTo(403);
    assertThat(removing(token(issuing, "casual"))).isEqualTo(403);
  }

  @Test
  void tokens_of_others_are_none_even_where_they_look_like_it() throws Exception {
    assertThat(removing(token(trusting, "tester"))).isEqualTo(401);
    assertThat(removing("a.b.c")).isEqualTo(401);
    String[] parts = token(issuing, "tester").split("\\.", -1);
    assertThat(removing(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
  }

  @Test
  void an_issuer_that_does_not_answer_has_no_tokens() throws Exception {
    String token = token(issuing, "tester");
    issuing.close();
    assertThat(removing(token)).isEqualTo(401);
  }
}
