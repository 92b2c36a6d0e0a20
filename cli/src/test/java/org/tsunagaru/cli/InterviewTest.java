package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reference.ReferencePlatform;

/** {@code tsunagaru init} with a person at the terminal, or nobody. */
@Timeout(120)
class InterviewTest {

  private static final String NOBODY = "http://127.0.0.1:9";
  private static final String CANARY = "canary-91d4";

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("city.yaml");
  }

  private Cli init(Terminal keyboard, String... words) {
    List<String> all = new ArrayList<>(List.of("init", file().toString()));
    all.addAll(Arrays.asList(words));
    return Cli.run(keyboard, all.toArray(String[]::new));
  }

  private String written() throws IOException {
    return Files.readString(file());
  }

  private void insistNothingWritten() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_person_is_asked_and_asked_again_where_an_answer_will_not_do() throws IOException {
    try (Gateway gateway =
        Gateway.open(Gateway.knows("Authorization", ("Bearer " + CANARY)::equals))) {
      Typist typist =
          new Typist(
              CANARY,
              "city",
              gateway.origin().toString(),
              "",
              "token",
              "bearer",
              CANARY,
              "prompt:市のトークン",
              "",
              "5",
              "http://tester.example:9000/cb",
              "north, south");
      Cli init = init(typist);
      assertThat(init.code()).as(init.all()).isZero();
      assertThat(typist.left()).isEmpty();
      assertThat(typist.unseen()).containsExactly("市のトークン: ");
      assertThat(init.err().lines()).hasSize(3).allMatch(line -> line.contains("try again"));
      assertThat(init.all() + written()).doesNotContain(CANARY);
      assertThat(written())
          .contains(
              "\n  name: \"127.0.0.1\"\n",
              "\n  type: \"bearer\"\n  token: \"${prompt:市のトークン}\"\n",
              "\ncallback:\n  listen: \"0.0.0.0:9000\"\n  public-url: \"http://tester.example:9000/cb\"\n",
              "\n  requests-per-second: 5\n",
              "\ntenants: [\"north\", \"south\"]\n");
    }
  }

  @Test
  void a_person_is_not_asked_for_what_an_option_says() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Typist typist = new Typist(CANARY, platform.origin().toString(), "", "");
      Cli init =
          init(
              typist,
              "--name",
              "X",
              "--auth",
              "none",
              "--tenants",
              "none",
              "--proxy",
              NOBODY,
              "--no-probe");
      assertThat(init.code()).as(init.all()).isZero();
      assertThat(typist.left()).isEmpty();
      assertThat(written()).contains("\ntenants: \"none\"\n", "\n  proxy: \"" + NOBODY + "\"\n");
    }
  }

  @Test
  void a_person_says_how_people_sign_on_where_there_is_an_issuer() throws IOException {
    Files.writeString(folder.resolve("tester.txt"), CANARY);
    String[] answers = {
      NOBODY,
      "",
      "oauth2-client-credentials",
      NOBODY + "/realm",
      "tester",
      "",
      "file:" + folder.resolve("tester.txt"),
      "city-app",
      "",
      "profile",
      "openid write",
      "花子: \"h\"",
      "env:TSUNAGARU_NOT_SET",
      "",
      "",
      "",
      ""
    };
    Typist typist = new Typist(CANARY, answers);
    Cli init = init(typist, "--no-probe", "--lang=ja");
    assertThat(init.code()).as(init.all()).isZero();
    assertThat(typist.left()).isEmpty();
    assertThat(init.out()).contains("access.people.resident.password", "TSUNAGARU_NOT_SET");
    assertThat(written())
        .contains(
            "\n  issuer: \"" + NOBODY + "/realm\"\n",
            "\n  login: { client-id: \"city-app\", redirect-uri: \"http://127.0.0.1:8400/signed-on\", scope: \"openid write\" }\n",
            "\n  people: { resident: { user: \"花子: \\\"h\\\"\", password: \"${env:TSUNAGARU_NOT_SET}\" } }\n",
            "\naccess:\n  #clients: {");
    Files.writeString(file(), written().replace("env:TSUNAGARU_NOT_SET", "file:tester.txt"));
    Cli list = Cli.run("test", "--platform", file().toString(), "--list");
    assertThat(list.code()).as(list.all()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense;http://;ftp://a"})
  void a_person_who_gives_no_usable_answer_gets_no_file(String answers) throws IOException {
    Cli init = init(new Typist(CANARY, answers.isEmpty() ? new String[0] : answers.split(";")));
    assertThat(init.code()).isEqualTo(Exit.USAGE);
    assertThat(init.err()).contains("nothing was written");
    insistNothingWritten();
  }

  @Test
  void a_person_decides_whether_a_file_is_written_where_nobody_answers() throws IOException {
    String[] answers = {NOBODY, "", "", "", "", "", "", "n"};
    assertThat(init(new Typist(CANARY, answers)).code()).isEqualTo(Exit.CANNOT_TELL);
    insistNothingWritten();
    answers[7] = "y";
    assertThat(init(new Typist(CANARY, answers)).code()).isEqualTo(Exit.CANNOT_TELL);
    Cli list = Cli.run("test", "--platform", file().toString(), "--list");
    assertThat(list.code()).as(list.all()).isZero();
  }

  @Test
  void without_a_terminal_nobody_is_asked() throws IOException {
    Cli init = init(Terminal.none());
    assertThat(init.code()).isEqualTo(Exit.USAGE);
    assertThat(init.err()).contains("--url URL").hasLineCount(1);
    insistNothingWritten();
  }
}
