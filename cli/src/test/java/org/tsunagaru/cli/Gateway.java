package org.tsunagaru.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.tsunagaru.reference.ReferencePlatform;

/**
 * What stands before a platform: lets through what it knows, refuses the rest, and remembers both.
 * It repeats in a header whatever it was shown, as careless gateways do.
 */
final class Gateway implements AutoCloseable {

  /**
   * One request as it came.
   *
   * @param nanos when
   * @param port from where: the same for all that come over one connection
   * @param path what for
   * @param headers first line of each header
   * @param passed whether it was let through
   */
  record Visit(long nanos, int port, String path, Map<String, String> headers, boolean passed) {}

  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final HttpClient onward = HttpClient.newHttpClient();
  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final String scheme;
  private final Predicate<HttpExchange> known;
  private final UnaryOperator<String> inside;

  private Gateway(
      HttpServer server,
      String scheme,
      Predicate<HttpExchange> known,
      UnaryOperator<String> inside) {
    this.server = server;
    this.scheme = scheme;
    this.known = known;
    this.inside = inside;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Stand before a platform and let through only what is known. */
  static Gateway open(Predicate<HttpExchange> known) throws IOException {
    return new Gateway(HttpServer.create(anywhere(), 50), "http", known, UnaryOperator.identity());
  }

  /** Stand before one API of a platform, and give it a root of its own. */
  static Gateway below(String root, String api) throws IOException {
    return new Gateway(
        HttpServer.create(anywhere(), 50),
        "http",
        anybody -> true,
        path -> path.startsWith(root) ? api + path.substring(root.length()) : path);
  }

  /** Stand before a platform over TLS, and let in only who shows a certificate. */
  static Gateway open(SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(anywhere(), 50);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    return new Gateway(server, "https", exchange -> true, UnaryOperator.identity());
  }

  /** Know who shows a header with one of some values. */
  static Predicate<HttpExchange> knows(String header, Predicate<String> value) {
    return exchange ->
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
            .filter(value)
            .isPresent();
  }

  private static InetSocketAddress anywhere() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Return the root of the NGSI-LD API behind the gateway. */
  URI root() {
    return URI.create(origin() + "/ngsi-ld/v1");
  }

  URI origin() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Visit> visits() {
    return visits;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    platform.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean passes = known.test(exchange);
      visits.add(visit(exchange, passes));
      exchange.getResponseHeaders().add("X-You-Said", shown(exchange));
      if (passes) {
        pass(exchange, body);
      } else {
        refuse(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Visit visit(HttpExchange exchange, boolean passes) {
    Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Visit(
        System.nanoTime(),
        exchange.getRemoteAddress().getPort(),
        exchange.getRequestURI().getPath(),
        headers,
        passes);
  }

  private static String shown(HttpExchange exchange) {
    return exchange.getRequestHeaders().values().stream()
        .map(List::toString)
        .reduce("", String::concat)
        .replaceAll("[^\\x20-\\x7e]", "?");
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    byte[] words =
        ("{\"title\":\"nobody knows "
                + shown(exchange).replace("\\", "\\\\").replace("\"", "\\\"")
                + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(401, words.length);
    exchange.getResponseBody().write(words);
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(platform.origin() + inside.apply(exchange.getRequestURI().toString())))
            .version(HttpClient.Version.HTTP_1_1)
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                values.stream()
                    .filter(value -> travels(name))
                    .forEach(value -> request.header(name, value)));
    HttpResponse<byte[]> answer =
        onward.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    answer
        .headers()
        .map()
        .forEach(
            (name, values) ->
                values.stream()
                    .filter(value -> travels(name))
                    .forEach(value -> exchange.getResponseHeaders().add(name, value)));
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
    exchange.getResponseBody().write(answer.body());
  }

  private static boolean travels(String header) {
    return !OF_THE_CONNECTION.contains(header.toLowerCase(java.util.Locale.ROOT));
  }
}
