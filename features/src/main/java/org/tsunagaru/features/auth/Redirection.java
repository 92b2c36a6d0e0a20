package org.tsunagaru.features.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.spec.Text;

/** Where an answer sends a browser; what it says is the issuer's, and not to be relied on. */
record Redirection(URI to) {

  /** Read where an answer leads; nothing where it leads nowhere. */
  static Optional<Redirection> in(URI asked, Answer answer) {
    if (answer.status() < 301 || answer.status() > 308) {
      return Optional.empty();
    }
    return answer.header("Location").flatMap(place -> resolved(asked, place)).map(Redirection::new);
  }

  private static Optional<URI> resolved(URI asked, String place) {
    try {
      return Optional.of(asked.resolve(new URI(place.strip())));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tell whether it leads to an address, whatever is added to the query. */
  boolean isTo(URI address) {
    return address.getHost() != null
        && to.getHost() != null
        && DoorSettings.origin(to).equals(DoorSettings.origin(address))
        && path(to).equals(path(address));
  }

  /**
   * Read what the issuer tells the application.
   *
   * @throws CredentialsTrouble when it is not an answer to what was asked
   */
  static SignOn told(CodeRequest request, String query) {
    Map<String, String> told = parameters(query);
    if (!Objects.equals(told.get("state"), request.state())) {
      throw new CredentialsTrouble(
          new Text(
              "The issuer sent the person back without the state that was asked with (RFC 6749, 4.1.2).",
              "発行者が、要求の state を付けずに利用者を戻した（RFC 6749 4.1.2）。"));
    }
    String code = told.getOrDefault("code", "");
    return code.isEmpty()
        ? new SignOn.WithError(told.getOrDefault("error", "-"))
        : new SignOn.WithCode(code);
  }

  private static String path(URI uri) {
    return String.valueOf(uri.getRawPath()).replaceAll("/+$", "");
  }

  String query() {
    return Optional.ofNullable(to.getRawQuery()).orElse("");
  }

  /** Read a query; of a name that comes twice, the first counts. */
  static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }
}
