package org.tsunagaru.features.http;

import java.util.List;
import java.util.Set;

/** What a request carries so that the platform knows who asks. */
public interface Credentials {

  /**
   * Return the header lines to add.
   *
   * @param server answers where something has to be asked for first
   * @throws CredentialsTrouble when there are none to be had
   */
  List<Header> headers(AuthorizationServer server);

  /** Take note that the platform refused some lines; tell whether others can be had. */
  default boolean refused(List<Header> lines) {
    return false;
  }

  /** Return the origins that may be asked for credentials, as {@link DoorSettings#origin}. */
  default Set<String> origins() {
    return Set.of();
  }

  /** Return credentials of nobody. */
  static Credentials none() {
    return fixed();
  }

  /** Return credentials that stay the same for the whole run. */
  static Credentials fixed(Header... lines) {
    List<Header> always = List.of(lines);
    return server -> always;
  }
}
