package org.tsunagaru.validator.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Tells which name was meant by one that nobody knows. */
public final class Names {

  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  private Names() {}

  /**
   * Find the known name that a name most likely is a misspelling of.
   *
   * @return nothing where none is near: one slip for short names, two for long ones
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .filter(one -> isNear(name, one))
        .min(
            Comparator.comparingInt((String one) -> distance(plain(name), plain(one)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Tell whether a name is written out as a URI. */
  static boolean isUri(String name) {
    return name.contains("://");
  }

  /** Return the last part of a URI, and any other name as it is. */
  static String local(String name) {
    int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'));
    return isUri(name) ? name.substring(cut + 1) : name;
  }

  private static boolean isNear(String name, String known) {
    String a = plain(name);
    String b = plain(known);
    if (letters(a).equals(letters(b)) && !a.equals(b)) {
      return false; // address2 is no misspelling of address
    }
    int length = Math.min(a.length(), b.length());
    if (length < SHORTEST) {
      return a.equals(b);
    }
    int allowed = length < LONG ? 1 : 2;
    return Math.abs(a.length() - b.length()) <= allowed && distance(a, b) <= allowed;
  }

  /** Case and separators are no part of a name's sound. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-. ]", "");
  }

  private static String letters(String name) {
    return name.replaceAll("[0-9]", "");
  }

  /** Count letters inserted, left out, exchanged, or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, i, j, d);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] d) {
    int exchange = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + exchange);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
