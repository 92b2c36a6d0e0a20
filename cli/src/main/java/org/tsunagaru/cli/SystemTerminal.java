package org.tsunagaru.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;

/** The terminal at which the program was started. */
final class SystemTerminal implements Terminal {

  private final PrintWriter questions;

  /**
   * Ask at the terminal.
   *
   * @param questions where questions are written, so that standard output stays for results
   */
  SystemTerminal(PrintWriter questions) {
    this.questions = questions;
  }

  @Override
  public boolean present() {
    return keyboard().isPresent();
  }

  @Override
  public Optional<String> ask(String question) {
    return keyboard()
        .flatMap(
            console -> {
              write(question);
              return Optional.ofNullable(console.readLine());
            });
  }

  @Override
  public Optional<String> askUnseen(String question) {
    return keyboard()
        .flatMap(
            console -> {
              write(question);
              return Optional.ofNullable(console.readPassword()).map(SystemTerminal::taken);
            });
  }

  private static String taken(char[] typed) {
    String text = new String(typed);
    Arrays.fill(typed, '\0');
    return text;
  }

  private void write(String question) {
    questions.print(question);
    questions.flush();
  }

  private static Optional<Console> keyboard() {
    return Optional.ofNullable(System.console()).filter(SystemTerminal::isTerminal);
  }

  /** From Java 22 on there is a console even where nobody sits, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
