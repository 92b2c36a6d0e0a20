package org.tsunagaru.cli;

import java.util.List;

/** How tenants are written: two words that stand alone, or the names that were given out. */
final class Tenancy {

  static final String DYNAMIC = "dynamic";

  private Tenancy() {}

  static void putDown(PlatformSketch sketch, List<String> words) {
    if (words.size() == 1 && List.of(DYNAMIC, "none").contains(words.get(0))) {
      sketch.text("tenants", words.get(0));
    } else {
      sketch.list("tenants", words);
    }
  }
}
