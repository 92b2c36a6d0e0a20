package org.tsunagaru.reference;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.tsunagaru.reference.outbound.Relapse;
import org.tsunagaru.reference.outbound.Relapse.Weakness;
import org.tsunagaru.reference.seeded.Seeded;

/** The ways in which a platform can agree to protect a connection too little. */
final class Relapses {

  private static final int ANY = 0x0303;
  private static final List<Integer> OF_THEIR_TIME = List.of(0xc013, 0xc009, 0x002f);

  private Relapses() {}

  static Optional<Relapse> of(Seeded defects, int sound, Executor executor) {
    return weakness(defects).map(weakness -> new Relapse(weakness, sound, executor));
  }

  /** Suites are as IANA numbers them. */
  private static Optional<Weakness> weakness(Seeded defects) {
    if (defects.on("oldest-tls-spoken")) {
      return Optional.of(new Weakness(0x0301, OF_THEIR_TIME));
    } else if (defects.on("withdrawn-tls-spoken")) {
      return Optional.of(new Weakness(0x0302, OF_THEIR_TIME));
    } else if (defects.on("unencrypted-suites-taken")) {
      return suites(0x0002, 0x003b);
    } else if (defects.on("export-suites-taken")) {
      return suites(0x0003, 0x0008);
    } else if (defects.on("weak-stream-cipher-taken")) {
      return suites(0x0005);
    } else if (defects.on("single-des-taken")) {
      return suites(0x0009);
    } else if (defects.on("anonymous-suites-taken")) {
      return suites(0x0034, 0xc018);
    }
    return defects.on("triple-des-taken") ? suites(0x000a, 0xc012) : Optional.empty();
  }

  private static Optional<Weakness> suites(Integer... taken) {
    return Optional.of(new Weakness(ANY, List.of(taken)));
  }
}
