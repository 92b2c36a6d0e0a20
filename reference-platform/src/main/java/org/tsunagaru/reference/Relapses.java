package org.tsunagaru.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.tsunagaru.reference.outbound.Relapse;
import org.tsunagaru.reference.outbound.Relapse.Weakness;
import org.tsunagaru.reference.seeded.Seeded;

/** The ways in which a platform can agree to protect a connection too little. */
final class Relapses {

  private static final int ANY = 0x0303;

  /** By defect; suites as IANA numbers them. */
  private static final Map<String, Weakness> ALL =
      Map.of(
          "tls-1-0-spoken", new Weakness(0x0301, List.of(0xc013, 0xc009, 0x002f)),
          "tls-1-1-spoken", new Weakness(0x0302, List.of(0xc013, 0xc009, 0x002f)),
          "unencrypted-suites-taken", new Weakness(ANY, List.of(0x0002, 0x003b)),
          "export-suites-taken", new Weakness(ANY, List.of(0x0003, 0x0008)),
          "rc4-taken", new Weakness(ANY, List.of(0x0005)),
          "single-des-taken", new Weakness(ANY, List.of(0x0009)),
          "anonymous-suites-taken", new Weakness(ANY, List.of(0x0034, 0xc018)),
          "triple-des-taken", new Weakness(ANY, List.of(0x000a, 0xc012)));

  private Relapses() {}

  static Optional<Relapse> of(Seeded defects, int sound, Executor executor) {
    return Optional.ofNullable(ALL.get(defects.defect()))
        .map(weakness -> new Relapse(weakness, sound, executor));
  }
}
