package org.tsunagaru.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

/** A client of one platform, as a city's service would be. */
record Client(HttpClient http, URI root) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Client of(ReferencePlatform platform) {
    return new Client(HTTP, URI.create(platform.origin() + "/ngsi-ld/v1"));
  }

  static Client v2(ReferencePlatform platform) {
    return new Client(HTTP, URI.create(platform.origin() + "/v2"));
  }

  /** Return the same client for another root. */
  Client at(URI other) {
    return new Client(http, other);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    boolean typed = List.of(headers).contains("Content-Type");
    if (!body.isEmpty() && !typed) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return sent(request.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Send once more what met a connection that a closed platform on the same port left behind. */
  private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  int status(String method, String path, String body, String... headers) {
    return send(method, path, body, headers).statusCode();
  }

  JsonNode json(String path, String... headers) {
    return Json.parse(get(path, headers).body());
  }
}
