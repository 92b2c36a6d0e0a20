package org.tsunagaru.reports.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns an exchange into a command line that repeats its request in a POSIX shell. */
public final class CurlCommand {

  private static final Set<String> MADE_BY_CURL = Set.of("host", "content-length", "connection");

  private CurlCommand() {}

  /**
   * Word the request of an exchange as a {@code curl} command. Redacted values stay redacted, so
   * the reader puts in credentials of their own.
   */
  public static String of(Exchange exchange) {
    List<String> words = new ArrayList<>(List.of("curl", "-i", "-X", exchange.method()));
    words.add(quoted(exchange.url()));
    for (Exchange.Header header : exchange.requestHeaders()) {
      if (!MADE_BY_CURL.contains(header.name().toLowerCase(java.util.Locale.ROOT))) {
        words.add("-H");
        words.add(quoted(header.name() + ": " + header.value()));
      }
    }
    exchange
        .requestBody()
        .ifPresent(
            body -> {
              words.add("--data-binary");
              words.add(quoted(body));
            });
    return words.stream().collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
