package org.tsunagaru.reports.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;

/**
 * One request and its answer, redacted: no secret is in any member.
 *
 * @param direction who asked whom
 * @param method HTTP method
 * @param url absolute URL
 * @param requestHeaders headers as sent, in order
 * @param requestBody body as text, cut where it was long
 * @param status HTTP status, absent when no answer came
 * @param responseHeaders headers as received, in order
 * @param responseBody body as text, cut where it was long
 * @param started when the request began
 * @param milliseconds how long it took to the last byte
 * @param trouble why no whole answer came
 */
public record Exchange(
    Direction direction,
    String method,
    String url,
    List<Header> requestHeaders,
    Optional<String> requestBody,
    Optional<Integer> status,
    List<Header> responseHeaders,
    Optional<String> responseBody,
    Instant started,
    long milliseconds,
    Optional<Text> trouble) {

  /** Who asked whom. */
  public enum Direction {
    /** The suite asked the platform. */
    TO_PLATFORM,
    /** The platform asked the suite: a notification, or a fetched document. */
    FROM_PLATFORM
  }

  /** One header line. */
  public record Header(String name, String value) {}
}
