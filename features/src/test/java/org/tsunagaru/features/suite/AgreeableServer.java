package org.tsunagaru.features.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that takes whatever it is sent, wants to be told in which format to answer, keeps
 * nothing of it and knows no data model. It fetches the vocabularies it is pointed to, so that the
 * tester believes it can be called.
 */
final class AgreeableServer implements AutoCloseable {

  private static final Pattern LINK = Pattern.compile("<([^>]+)>.*");

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer server;

  AgreeableServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", AgreeableServer::agree);
    server.setExecutor(threads);
    server.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void agree(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Optional<String> link = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Link"));
      if (link.isPresent() && exchange.getRequestHeaders().containsKey("Accept")) {
        fetch(link.get());
      }
      switch (exchange.getRequestMethod()) {
        case "GET" -> {
          if (exchange.getRequestHeaders().getFirst("Accept") == null) {
            exchange.sendResponseHeaders(406, -1);
            return;
          }
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'[', ']'});
        }
        case "POST" -> exchange.sendResponseHeaders(201, -1);
        default -> exchange.sendResponseHeaders(204, -1);
      }
    }
  }

  private static void fetch(String link) throws IOException {
    Matcher matcher = LINK.matcher(link);
    if (matcher.matches() && matcher.group(1).contains("/contexts/")) {
      try (InputStream in = URI.create(matcher.group(1)).toURL().openStream()) {
        in.readAllBytes();
      }
    }
  }
}
