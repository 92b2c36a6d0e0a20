package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of itself, whichever of its commands picocli was taught. */
class CommandLineTest {

  private static final List<String> COMMANDS =
      List.of(
          "init",
          "test",
          "attest",
          "demo",
          "validate",
          "list",
          "explain",
          "serve",
          "selfcheck",
          "cleanup");

  @ParameterizedTest
  @ValueSource(
      strings = {"", "--help", "-h", "--help test", "-h list demo", "--lang=en --help test"})
  void the_help_of_the_whole_names_every_command(String words) {
    Cli help = Cli.run(words.isEmpty() ? new String[0] : words.split(" ", -1));

    assertThat(help.code()).as(help.all()).isZero();
    assertThat(help.out().lines().map(line -> line.strip().replaceFirst(" .*", "")))
        .containsAll(COMMANDS);
  }

  @Test
  void every_command_has_help_of_its_own() {
    for (String command : COMMANDS) {
      Cli help = Cli.run(command, "--help");

      assertThat(help.code()).as(command).isZero();
      assertThat(help.out()).startsWith("Usage: tsunagaru " + command + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "--version test", "list --version"})
  void the_version_is_one_line(String words) {
    Cli version = Cli.run(words.split(" ", -1));

    assertThat(version.code()).isZero();
    assertThat(version.all().strip()).isEqualTo("tsunagaru " + Version.current());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tset", "help", "help test", "frobnicate --version=x"})
  void what_is_no_command_is_named_in_one_sentence(String words) {
    Cli wrong = Cli.run(words.split(" ", -1));

    assertThat(wrong.code()).isEqualTo(Exit.USAGE);
    assertThat(wrong.err().strip().lines()).hasSize(1);
    assertThat(wrong.err()).contains("See 'tsunagaru --help'");
  }

  @Test
  void list_alone_lists_the_requirements() {
    Cli list = Cli.run("list");

    assertThat(list.code()).as(list.err()).isZero();
    assertThat(list.out()).isEqualTo(Cli.run("list", "requirements").out());
  }
}
