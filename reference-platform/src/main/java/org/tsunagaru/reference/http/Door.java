package org.tsunagaru.reference.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** Listen on the loopback address and hand every request to one function. */
public final class Door implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int MAXIMUM_BODY = 10 * 1024 * 1024;
  private static final int MAXIMUM_HEAD = 32 * 1024;
  private static final long IDLE_MILLIS = 10_000;
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final Javalin server;

  private Door(Javalin server) {
    this.server = server;
  }

  /**
   * Open the door.
   *
   * @param port zero for any free port
   * @param keys by what it speaks TLS; absent where it speaks in the clear
   * @throws SpecException when it cannot listen on the port
   */
  public static Door open(
      int port, Optional<ServerKeys> keys, Function<Request, Response> application) {
    Javalin server = Javalin.create(config -> configure(config, port, keys, application));
    try {
      server.start();
    } catch (JavalinBindException e) {
      server.stop();
      throw new SpecException(
          Text.of(
              "Cannot listen on port %d (%s). Choose another, or 0 for any free one.",
              "ポート %d で待ち受けできません（%s）。別の番号か、空きポートを選ぶ 0 を指定してください。", port, reason(e)));
    }
    return new Door(server);
  }

  /** Javalin takes every failure to bind for a port in use; what was really wrong lies below. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  /** Return the port that the platform listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void configure(
      JavalinConfig config,
      int port,
      Optional<ServerKeys> keys,
      Function<Request, Response> application) {
    QueuedThreadPool threads = new QueuedThreadPool(32, 3, 10_000);
    threads.setDaemon(true);
    threads.setReservedThreads(0);
    threads.setStopTimeout(50);
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(Door::bound);
    config.jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(0);
          server.setErrorHandler((request, response, callback) -> false);
        });
    config.jetty.addConnector(
        (server, http) -> {
          ServerConnector connector =
              new ServerConnector(server, 0, 1, protocols(keys, new HttpConnectionFactory(http)));
          connector.setHost(HOST);
          connector.setPort(port);
          connector.setIdleTimeout(IDLE_MILLIS);
          connector.setShutdownIdleTimeout(0);
          return connector;
        });
    config.routes.before(context -> answer(context, application));
  }

  private static ConnectionFactory[] protocols(
      Optional<ServerKeys> keys, HttpConnectionFactory http) {
    if (keys.isEmpty()) {
      return new ConnectionFactory[] {http};
    }
    return new ConnectionFactory[] {
      new SslConnectionFactory(keys.get().speech(), "http/1.1"), http
    };
  }

  private static void bound(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(MAXIMUM_HEAD);
  }

  private static void answer(Context context, Function<Request, Response> application)
      throws IOException {
    byte[] body = read(context.req().getInputStream());
    Response response =
        body.length > MAXIMUM_BODY
            ? Response.of(413)
            : application.apply(request(context, new String(body, StandardCharsets.UTF_8)));
    context.status(response.status());
    response.headers().forEach((name, values) -> values.forEach(v -> add(context, name, v)));
    boolean silent = context.req().getMethod().equals("HEAD");
    if (!response.body().isEmpty() && !silent) {
      byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
      context.res().setContentLength(bytes.length);
      context.res().getOutputStream().write(bytes);
    }
    context.skipRemainingHandlers();
  }

  /** Read a body whole, but neither longer nor larger than is sensible. */
  private static byte[] read(InputStream in) throws IOException {
    long start = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      body.write(part, 0, n);
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IOException("the body came too slowly");
      }
      if (body.size() > MAXIMUM_BODY) {
        break;
      }
    }
    return body.toByteArray();
  }

  private static void add(Context context, String name, String value) {
    if (name.equals("Content-Type")) {
      context.res().setContentType(value);
    } else {
      context.res().addHeader(name, value);
    }
  }

  private static Request request(Context context, String body) {
    var http = context.req();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(http.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), Collections.list(http.getHeaders(name)));
    }
    String query = http.getQueryString();
    return new Request(
        http.getMethod(),
        http.getRequestURI(),
        query == null ? Map.of() : parameters(query),
        headers,
        body);
  }

  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
