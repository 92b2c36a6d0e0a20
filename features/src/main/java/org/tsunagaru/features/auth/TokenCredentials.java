package org.tsunagaru.features.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.features.http.AuthorizationServer;
import org.tsunagaru.features.http.Credentials;
import org.tsunagaru.features.http.Header;

/**
 * A token for the whole run: asked for at first use, renewed before it ends and when the platform
 * refuses it. Scenarios that run side by side share it; the first that needs another asks, and the
 * rest wait for the answer.
 */
final class TokenCredentials implements Credentials {

  private final TokenRequest request;
  private final Clock clock;
  private Optional<Token> token = Optional.empty();

  TokenCredentials(TokenRequest request, Clock clock) {
    this.request = request;
    this.clock = clock;
  }

  @Override
  public synchronized List<Header> headers(AuthorizationServer server) {
    Token current =
        token.filter(one -> one.holds(clock.instant())).orElseGet(() -> another(server));
    token = Optional.of(current);
    return List.of(current.line());
  }

  private Token another(AuthorizationServer server) {
    Instant asked = clock.instant();
    token = Optional.empty();
    return request.send(server, asked);
  }

  @Override
  public synchronized boolean refused(List<Header> lines) {
    token = token.filter(one -> !lines.contains(one.line()));
    return true;
  }

  @Override
  public Set<String> origins() {
    return request.origins();
  }
}
