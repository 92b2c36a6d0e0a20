package org.tsunagaru.features.counterpart;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.spec.Text;

/** Waits on this machine for a person's browser that an issuer sends back (RFC 8252, 7.3). */
public final class ReturnDesk implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final String GOODBYE =
      "<!doctype html><meta charset=\"utf-8\"><title>Tsunagaru</title>"
          + "<p>You can close this page. / この画面は閉じてかまいません。</p>";

  private final AtomicReference<Optional<String>> arrived = new AtomicReference<>(Optional.empty());
  private final Javalin server;

  private ReturnDesk(URI redirect) {
    String path = redirect.getRawPath().isEmpty() ? "/" : redirect.getRawPath();
    server =
        Listener.start(HOST, redirect.getPort(), config -> config.routes.get(path, this::welcome));
  }

  /**
   * Open the desk at the address that the issuer sends people back to.
   *
   * @throws SceneNotSet when somebody else listens there
   */
  public static ReturnDesk at(URI redirect) {
    try {
      return new ReturnDesk(redirect);
    } catch (JavalinException e) {
      throw new SceneNotSet(
          Text.of(
              "The tester cannot listen at %s. Choose another access.login.redirect-uri.",
              "%s で待ち受けできない。access.login.redirect-uri を変更する。", redirect),
          Optional.empty());
    }
  }

  /** Return the query with which the browser came back, once it has. */
  public Optional<String> arrived() {
    return arrived.get();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Say goodbye before anybody hears of the arrival, as the desk is then closed. */
  private void welcome(Context context) throws IOException {
    byte[] goodbye = GOODBYE.getBytes(StandardCharsets.UTF_8);
    context.header("Cache-Control", "no-store").contentType("text/html; charset=utf-8");
    context.res().setContentLength(goodbye.length);
    context.res().getOutputStream().write(goodbye);
    context.res().flushBuffer();
    arrived.set(Optional.ofNullable(context.queryString()));
  }
}
