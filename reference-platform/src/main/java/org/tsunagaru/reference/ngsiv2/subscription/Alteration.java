package org.tsunagaru.reference.ngsiv2.subscription;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What happens to an entity, section "Subscriptions based in alteration type". */
enum Alteration {
  /** It appeared. */
  CREATE("entityCreate"),
  /** It was written to and differs now. */
  CHANGE("entityChange"),
  /** It was written to, whether it differs or not. */
  UPDATE("entityUpdate"),
  /** It went. */
  DELETE("entityDelete");

  private final String word;

  Alteration(String word) {
    this.word = word;
  }

  /** Return what triggers when a subscription does not say. */
  static Set<Alteration> usual() {
    return EnumSet.of(CREATE, CHANGE);
  }

  static Optional<Alteration> of(String word) {
    return Arrays.stream(values()).filter(alteration -> alteration.word.equals(word)).findFirst();
  }
}
