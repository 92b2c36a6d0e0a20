package org.tsunagaru.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

/** Something that is notified and remembers, and serves one context. */
final class Sink implements AutoCloseable {

  /** What arrived at a path. */
  record Arrival(
      String method, String path, String query, Map<String, String> headers, String text) {

    JsonNode body() {
      return Json.parse(text);
    }
  }

  private static final String CONTEXT =
      "{\"@context\": {\"Sensor\": \"https://c.example/Sensor\", \"level\": \"https://c.example/level\"}}";

  private final AtomicInteger told = new AtomicInteger();
  private final HttpServer server;
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

  Sink() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().startsWith("/source/")) {
            tell(exchange);
            return;
          }
          if (exchange.getRequestMethod().equals("GET")) {
            byte[] context = CONTEXT.getBytes(StandardCharsets.UTF_8);
            boolean known = exchange.getRequestURI().getPath().equals("/context.jsonld");
            exchange.sendResponseHeaders(known ? 200 : 404, known ? context.length : -1);
            exchange.getResponseBody().write(known ? context : new byte[0]);
            exchange.close();
            return;
          }
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Map<String, String> headers = new TreeMap<>();
          exchange
              .getRequestHeaders()
              .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
          String path = exchange.getRequestURI().getPath();
          String query = exchange.getRequestURI().getRawQuery();
          arrivals.add(
              new Arrival(
                  exchange.getRequestMethod(), path, query == null ? "" : query, headers, body));
          exchange.sendResponseHeaders(path.startsWith("/fail") ? 500 : 200, -1);
          exchange.close();
        });
    server.start();
  }

  /** Be a system elsewhere that holds one thing, with a level that is another each time. */
  private void tell(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String entity =
        "{\"id\":\"urn:far:1\",\"type\":\"F\",\"level\":{\"value\":"
            + told.incrementAndGet()
            + "}}";
    boolean list = exchange.getRequestMethod().equals("POST");
    byte[] body = (list ? "[" + entity + "]" : entity).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Wait until so many arrived at a path. */
  List<Arrival> await(String path, int count) {
    long end = System.nanoTime() + 5_000_000_000L;
    while (at(path).size() < count && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
    return at(path);
  }

  List<Arrival> at(String path) {
    return arrivals.stream().filter(a -> a.path().equals(path)).toList();
  }

  List<Arrival> all() {
    return arrivals;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
