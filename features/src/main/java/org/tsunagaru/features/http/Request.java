package org.tsunagaru.features.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario wants on the wire: these headers, these bytes, and nothing else but what HTTP
 * itself needs (Host, Content-Length, Connection) and what the run adds to all (User-Agent,
 * credentials).
 *
 * @param effect what it does to the platform
 * @param method HTTP method
 * @param uri absolute URI, already encoded
 * @param headers header lines in order
 * @param body bytes to send, if any
 */
public record Request(
    Effect effect, String method, URI uri, List<Header> headers, Optional<Body> body) {

  /** Start a request without headers and body. */
  public static Request of(Effect effect, String method, URI uri) {
    return new Request(effect, method, uri, List.of(), Optional.empty());
  }

  /** Add a header line. */
  public Request with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Request(effect, method, uri, List.copyOf(more), body);
  }

  /** Take away every line of a header. */
  public Request without(String name) {
    return new Request(
        effect, method, uri, headers.stream().filter(h -> !h.is(name)).toList(), body);
  }

  /** Set the body to text in UTF-8. */
  public Request body(String text) {
    return new Request(effect, method, uri, headers, Optional.of(Body.of(text)));
  }

  /** Set the body. */
  public Request body(byte[] bytes) {
    return new Request(effect, method, uri, headers, Optional.of(Body.of(bytes)));
  }
}
