package org.tsunagaru.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An issuer whose tokens serve a few requests: it gives them to one client, and knows which hold.
 */
final class TokenServer implements AutoCloseable {

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
  private final Map<String, AtomicInteger> left = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final String secret;
  private final String prefix;
  private final int uses;
  private final long saidSeconds;

  /**
   * Give tokens to the client {@code tester}.
   *
   * @param secret of the client
   * @param prefix how the tokens begin
   * @param uses how many requests a token serves
   * @param saidSeconds how long it is said to hold
   */
  TokenServer(String secret, String prefix, int uses, long saidSeconds) throws IOException {
    this.secret = secret;
    this.prefix = prefix;
    this.uses = uses;
    this.saidSeconds = saidSeconds;
    server.createContext("/realm/.well-known/openid-configuration", this::where);
    server.createContext("/realm/token", this::token);
    server.start();
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realm");
  }

  /** Tell whether a token was given and serves one more request. */
  boolean serves(String token) {
    return left.getOrDefault(token, new AtomicInteger()).getAndDecrement() > 0;
  }

  /** Return how each client proved who it is: {@code header} or {@code form}. */
  List<String> asked() {
    return asked;
  }

  int given() {
    return left.size();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void where(HttpExchange exchange) throws IOException {
    say(
        exchange,
        200,
        "{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/token\"}".formatted(issuer()));
  }

  private void token(HttpExchange exchange) throws IOException {
    String form =
        URLDecoder.decode(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            StandardCharsets.UTF_8);
    String pair =
        Base64.getEncoder().encodeToString(("tester:" + secret).getBytes(StandardCharsets.UTF_8));
    boolean inHeader =
        ("Basic " + pair).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!inHeader && !form.endsWith("client_id=tester&client_secret=" + secret)) {
      say(exchange, 401, "{\"error\":\"invalid_client\",\"error_description\":\"" + form + "\"}");
      return;
    }
    asked.add(inHeader ? "header" : "form");
    String token = prefix + asked.size();
    left.put(token, new AtomicInteger(uses));
    say(
        exchange,
        200,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"note\":\"%s\"}"
            .formatted(token, saidSeconds, token));
  }

  private static void say(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
