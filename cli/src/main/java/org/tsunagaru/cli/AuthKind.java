package org.tsunagaru.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way in which the tester makes itself known, and what a platform file says of it. */
enum AuthKind {
  NONE("none", "", "", List.of(), List.of()),
  BEARER("bearer", "token", "CITY_TOKEN", List.of(), List.of()),
  HEADER("header", "value", "CITY_API_KEY", List.of("name"), List.of()),
  BASIC("basic", "password", "CITY_PASSWORD", List.of("user"), List.of()),
  CLIENT_CREDENTIALS(
      "oauth2-client-credentials",
      "client-secret",
      "CITY_CLIENT_SECRET",
      List.of("client-id"),
      List.of("issuer", "token-url", "scope", "audience"));

  private final String word;
  private final String secret;
  private final String variable;
  private final List<String> needed;
  private final List<String> possible;

  /**
   * @param word what {@code auth.type} is
   * @param secret the member that names a secret; empty where there is none
   * @param variable the environment variable that usually holds it
   * @param needed members without which it does not work
   * @param possible further members
   */
  AuthKind(
      String word, String secret, String variable, List<String> needed, List<String> possible) {
    this.word = word;
    this.secret = secret;
    this.variable = variable;
    this.needed = needed;
    this.possible = possible;
  }

  static Optional<AuthKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Return all words, for a reader. */
  static String words() {
    return Arrays.stream(values()).map(AuthKind::word).collect(Collectors.joining(", "));
  }

  String word() {
    return word;
  }

  /** Return the member that names the secret; empty where there is none. */
  Optional<String> secret() {
    return Optional.of(secret).filter(member -> !member.isEmpty());
  }

  /** Return where the secret is unless somebody says otherwise. */
  String usualReference() {
    return "env:" + variable;
  }

  List<String> needed() {
    return needed;
  }

  boolean takes(String member) {
    return needed.contains(member) || possible.contains(member);
  }
}
