package org.tsunagaru.cli;

import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** Insists that numbers on the command line are sensible. */
final class Limits {

  private Limits() {}

  static void insist(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new SpecException(
          Text.of(
              "%s takes a number from %d to %d, not %d.",
              "%s には %d から %d までの数を指定してください (指定値 %d)。", option, least, most, value));
    }
  }
}
