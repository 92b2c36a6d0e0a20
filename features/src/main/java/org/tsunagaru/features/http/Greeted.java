package org.tsunagaru.features.http;

import java.util.Locale;

/** What a server does when somebody begins to speak TLS. */
public sealed interface Greeted {

  /**
   * It agrees.
   *
   * @param version what is spoken from then on, as on the wire; TLS 1.3 calls itself 1.2 here
   * @param suite by what it is protected, as IANA numbers it
   */
  record Agreed(int version, int suite) implements Greeted {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "ServerHello, version 0x%04x, suite 0x%04x", version, suite);
    }
  }

  /**
   * It does not agree.
   *
   * @param how by an alert, or by hanging up
   */
  record Refused(String how) implements Greeted {}
}
