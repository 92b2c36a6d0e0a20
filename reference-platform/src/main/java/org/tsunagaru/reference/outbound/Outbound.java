package org.tsunagaru.reference.outbound;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetch a document or deliver one, each within its deadline and never more than is sensible. */
public final class Outbound {

  private static final int MAXIMUM_DOCUMENT = 2 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Executor executor;
  private @Nullable HttpClient client;

  /** Run what has to be run on the executor; no thread is started before the first exchange. */
  public Outbound(Executor executor) {
    this.executor = executor;
  }

  /**
   * Fetch a JSON document.
   *
   * @return its text, or nothing when it cannot be had within two seconds
   */
  public Optional<String> fetch(URI from) {
    HttpRequest request =
        HttpRequest.newBuilder(from)
            .timeout(PATIENCE)
            .header("Accept", "application/ld+json, application/json;q=0.9")
            .GET()
            .build();
    return text(request);
  }

  /**
   * Post a JSON document and read what comes back.
   *
   * @return the text of the answer, or nothing when it cannot be had within two seconds
   */
  public Optional<String> ask(URI to, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return text(request);
  }

  private Optional<String> text(HttpRequest request) {
    return exchange(request, PATIENCE)
        .filter(response -> response.statusCode() == 200)
        .map(response -> new String(response.body(), StandardCharsets.UTF_8));
  }

  /**
   * Deliver a document.
   *
   * @return the answer's status, or nothing when none came in time or nothing could be sent
   */
  public Optional<Integer> deliver(
      String method, URI to, Map<String, List<String>> headers, String body, Duration patience) {
    HttpRequest request;
    try {
      request = request(method, to, headers, body, patience);
    } catch (IllegalArgumentException e) {
      // A subscriber can ask for what no client sends, such as a CONNECT; that is a failed
      // delivery.
      return Optional.empty();
    }
    return exchange(request, patience).map(HttpResponse::statusCode);
  }

  private static HttpRequest request(
      String method, URI to, Map<String, List<String>> headers, String body, Duration patience) {
    HttpRequest.Builder request = HttpRequest.newBuilder(to).timeout(patience);
    headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    HttpRequest.BodyPublisher content =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return request.method(method, content).build();
  }

  private Optional<HttpResponse<byte[]>> exchange(HttpRequest request, Duration patience) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client().sendAsync(request, info -> new CappedBody(MAXIMUM_DOCUMENT));
    try {
      return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException || e.getCause() instanceof ConnectException) {
        return Optional.empty();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private synchronized HttpClient client() {
    HttpClient known = client;
    if (known == null) {
      known =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(PATIENCE)
              .followRedirects(HttpClient.Redirect.NORMAL)
              .executor(executor)
              .build();
      client = known;
    }
    return known;
  }
}
