package org.tsunagaru.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a secret is, as a person names it: {@code env:NAME}, {@code file:PATH} or {@code
 * prompt:LABEL}. Anything else may be the secret itself, and is neither taken nor repeated.
 */
record SecretReference(String kind, String name) {

  private static final Pattern WORDS =
      Pattern.compile("(?:\\$\\{)?(env:[A-Za-z_][A-Za-z0-9_]*|(?:file|prompt):[^{}\\p{Cntrl}]+)}?");

  static Optional<SecretReference> of(String words) {
    Matcher reference = WORDS.matcher(words.strip());
    if (!reference.matches()) {
      return Optional.empty();
    }
    String[] parts = reference.group(1).split(":", 2);
    return Optional.of(new SecretReference(parts[0], parts[1]));
  }

  /** Write it as a platform file in a folder does. */
  String in(Path folder) {
    return "${" + kind + ":" + (kind.equals("file") ? Nearby.from(folder, name) : name) + "}";
  }
}
