package org.tsunagaru.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person who types prepared answers, and one secret wherever it is not seen. */
final class Typist implements Terminal {

  private final List<String> left;
  private final List<String> unseen = new ArrayList<>();
  private final String secret;

  Typist(String secret, String... answers) {
    this.secret = secret;
    this.left = new ArrayList<>(List.of(answers));
  }

  /** Return the answers that nobody asked for. */
  List<String> left() {
    return left;
  }

  /** Return the questions after the secret. */
  List<String> unseen() {
    return unseen;
  }

  @Override
  public boolean present() {
    return true;
  }

  @Override
  public Optional<String> ask(String question) {
    return left.isEmpty() ? Optional.empty() : Optional.of(left.remove(0));
  }

  @Override
  public Optional<String> askUnseen(String question) {
    unseen.add(question);
    return Optional.of(secret);
  }
}
