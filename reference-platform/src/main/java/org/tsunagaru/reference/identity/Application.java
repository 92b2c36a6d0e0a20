package org.tsunagaru.reference.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.tsunagaru.reference.seeded.Seeded;

/**
 * The one application through which people sign on. It runs on their own machines, keeps no secret
 * and listens on any port (RFC 8252, 7.3).
 */
final class Application {

  static final String ID = "city-app";
  private static final String PATH = "/signed-on";

  private Application() {}

  /** Read an address to return to, if it is one of the application's. */
  static Optional<URI> registered(String address, Seeded defects) {
    try {
      URI url = new URI(address);
      boolean own =
          "http".equals(url.getScheme())
              && "127.0.0.1".equals(url.getHost())
              && PATH.equals(url.getPath())
              && url.getQuery() == null
              && url.getFragment() == null;
      return own || (url.isAbsolute() && defects.on("any-return-address-taken"))
          ? Optional.of(url)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
