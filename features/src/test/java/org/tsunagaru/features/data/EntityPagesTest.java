package org.tsunagaru.features.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Body;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.RunEnded;
import org.tsunagaru.spec.Text;

class EntityPagesTest {

  private static final Text GONE = new Text("gone", "消えた");

  private final List<Integer> offsets = new ArrayList<>();

  private static Answer page(String body) {
    return new Answer(
        "GET",
        "https://os.example/v2/entities",
        200,
        List.of(),
        Body.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Answers with one page after the other, then with empty ones. */
  private IntFunction<Answer> saying(String... pages) {
    return offset -> {
      offsets.add(offset);
      return page(offsets.size() <= pages.length ? pages[offsets.size() - 1] : "[]");
    };
  }

  private static String read(EntityPages pages) throws IOException {
    try (InputStream in = pages.source().opener().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pages_become_one_array_with_every_byte_of_an_entity_as_it_was_sent() throws IOException {
    EntityPages pages =
        new EntityPages(
            "x", saying(" [{\"id\":\"1\",\"v\": 1.50},\n{\"名\":\"[海]\"}]\n", "[{\"id\":\"]3\"}]"));
    assertThat(read(pages))
        .isEqualTo("[{\"id\":\"1\",\"v\": 1.50},\n{\"名\":\"[海]\"},{\"id\":\"]3\"}]");
    assertThat(offsets).containsExactly(0, 2, 3);
    assertThat(pages.trouble()).isEmpty();
  }

  @Test
  void no_page_is_asked_for_once_enough_was_read() throws IOException {
    EntityPages pages =
        new EntityPages("x", 2, saying("[{\"id\":\"1\"},{\"id\":\"2\"}]", "[{\"id\":\"3\"}]"));
    assertThat(read(pages)).isEqualTo("[{\"id\":\"1\"},{\"id\":\"2\"}]");
    assertThat(offsets).containsExactly(0);
    assertThat(pages.trouble()).isEmpty();
  }

  @Test
  void nothing_is_an_empty_array() throws IOException {
    EntityPages pages = new EntityPages("x", saying());
    assertThat(read(pages)).isEqualTo("[]");
    assertThat(pages.trouble()).isEmpty();
  }

  @Test
  void a_platform_that_sends_the_same_page_for_ever_is_left() throws IOException {
    EntityPages pages = new EntityPages("x", offset -> page("[{\"id\":\"1\"}]"));
    assertThat(read(pages)).isEqualTo("[{\"id\":\"1\"}]");
    assertThat(pages.trouble().orElseThrow().en()).contains("offset");
  }

  @Test
  void what_came_before_a_failure_is_kept_and_the_failure_is_told() throws IOException {
    for (RuntimeException failure : List.of(new PlatformTrouble(GONE), new RunEnded(GONE))) {
      EntityPages pages =
          new EntityPages(
              "x",
              offset -> {
                if (offset > 0) {
                  throw failure;
                }
                return page("[{\"id\":\"1\"}]");
              });
      assertThat(read(pages)).isEqualTo("[{\"id\":\"1\"}]");
      assertThat(pages.trouble()).isEqualTo(Optional.of(GONE));
    }
  }

  @Test
  void what_is_no_list_is_trouble() throws IOException {
    for (String body : List.of("{\"a\":[]}", "[{\"id\":", "", "<html>[]</html>", "null")) {
      EntityPages pages = new EntityPages("x", offset -> page(body));
      assertThat(read(pages)).isEqualTo("[]");
      assertThat(pages.trouble()).as(body).isPresent();
    }
  }
}
