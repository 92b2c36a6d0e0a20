package org.tsunagaru.features.http;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * How the door behaves for one platform.
 *
 * @param origins the only origins it talks to, as {@link #origin} words them
 * @param connect longest wait for a connection
 * @param exchange longest time from the first byte out to the last byte in
 * @param largestBody most bytes of a body, after decompression
 * @param requestsPerSecond most requests a second; zero means no limit
 * @param readOnly whether anything but {@link Effect#READ} is refused
 * @param tls trust and keys of its own, absent for the JVM's
 * @param proxy proxy on the way, if one is to be used
 */
public record DoorSettings(
    Set<String> origins,
    Duration connect,
    Duration exchange,
    long largestBody,
    double requestsPerSecond,
    boolean readOnly,
    Optional<SSLContext> tls,
    Optional<Proxy> proxy) {

  /** Return the same for a short look whether anybody answers at all. */
  DoorSettings hasty(Duration patience) {
    return new DoorSettings(origins, patience, patience, largestBody, 0, readOnly, tls, proxy);
  }

  /** Word the origin of a URI: scheme, host and port. */
  public static String origin(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }
}
