package org.tsunagaru.features.counterpart;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tsunagaru.features.http.Body;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Recorder;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/**
 * The server that a platform calls back. Started at first use, or at once where the platform file
 * says where it listens; each scenario has paths of its own.
 */
public final class Counterpart implements AutoCloseable {

  private static final int LARGEST = 5_000_000;
  private static final String LOOPBACK = "127.0.0.1";

  private final Platform.Callback callback;
  private final Recorder recorder;
  private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final Map<String, String> sources = new ConcurrentHashMap<>();
  private final java.util.Set<String> fetched = ConcurrentHashMap.newKeySet();
  private Optional<Javalin> server = Optional.empty();

  private Counterpart(Platform.Callback callback, Recorder recorder) {
    this.callback = callback;
    this.recorder = recorder;
  }

  /**
   * Prepare a counterpart. Where the user chose the address it listens at once, so that a wrong one
   * ends the run before it begins.
   *
   * @throws SpecException when it cannot listen there
   */
  public static Counterpart open(Platform.Callback callback, Recorder recorder) {
    Counterpart counterpart = new Counterpart(callback, recorder);
    if (callback.port() != 0 || !callback.host().equals(LOOPBACK)) {
      counterpart.base();
    }
    return counterpart;
  }

  /**
   * Open an inbox for notifications.
   *
   * @param key path segment that no other inbox has
   */
  public Inbox inbox(String key) {
    Inbox inbox = new Inbox(URI.create(base() + "/notifications/" + key));
    inboxes.put(key, inbox);
    return inbox;
  }

  /**
   * Serve a JSON-LD @context.
   *
   * @param key path segment that no other document has
   * @return where the platform finds it
   */
  public URI context(String key, String json) {
    URI url = URI.create(base() + "/contexts/" + key + ".jsonld");
    documents.put(key, json);
    return url;
  }

  /**
   * Hold an entity as a system elsewhere does, from now on or in place of what it held before. Any
   * question below its root is answered with the entity: alone where it is asked for by its
   * identifier over NGSI-LD, in a list else.
   *
   * @param key path segment that no other source has
   * @return root of the source
   */
  public URI source(String key, String entity) {
    sources.put(key, entity);
    return URI.create(base() + "/sources/" + key);
  }

  /** Tell whether the platform has fetched a document. */
  public boolean wasFetched(String key) {
    return fetched.contains(key);
  }

  /** Return the base URL as the platform sees it, and listen from now on. */
  public synchronized String base() {
    int port = listening().port();
    return callback
        .publicUrl()
        .map(URI::toString)
        .orElse("http://" + callback.host().replace("0.0.0.0", LOOPBACK) + ":" + port);
  }

  @Override
  public synchronized void close() {
    server.ifPresent(Javalin::stop);
    server = Optional.empty();
  }

  private Javalin listening() {
    if (server.isEmpty()) {
      server = Optional.of(start());
    }
    return server.get();
  }

  private Javalin start() {
    try {
      return Listener.start(
          callback.host(),
          callback.port(),
          config -> {
            config.http.maxRequestSize = (long) LARGEST;
            config.routes.post("/notifications/{key}", this::receive);
            config.routes.get("/contexts/{file}", this::serve);
            config.routes.get("/sources/{key}/<path>", this::tell);
            config.routes.post("/sources/{key}/<path>", this::tell);
          });
    } catch (JavalinException e) {
      throw new SpecException(
          Text.of(
              "The tester cannot listen on %s:%d for the platform's calls (%s). Choose another callback.listen.",
              "プラットフォームからの通信を %s:%d で待ち受けられません（%s）。callback.listen を変更してください。",
              callback.host(),
              callback.port(),
              reason(e)));
    }
  }

  /** Javalin takes every failure for a port in use; what was really wrong lies below. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }

  private void receive(Context context) {
    Optional<Inbox> inbox = Optional.ofNullable(inboxes.get(context.pathParam("key")));
    Body body = Body.of(context.bodyAsBytes());
    List<Header> headers = new ArrayList<>();
    context.headerMap().forEach((name, value) -> headers.add(new Header(name, value)));
    int status = inbox.isPresent() ? 200 : 404;
    inbox.ifPresent(
        box ->
            box.add(
                new Notification(
                    headers,
                    body,
                    recorder.received("POST", context.fullUrl(), headers, body, status))));
    context.status(status);
  }

  private void tell(Context context) {
    Optional<String> entity = Optional.ofNullable(sources.get(context.pathParam("key")));
    if (entity.isEmpty()) {
      context.status(404);
      return;
    }
    boolean alone = context.pathParam("path").matches("ngsi-ld/v1/entities/[^/]+");
    context.contentType("application/json").result(alone ? entity.get() : "[" + entity.get() + "]");
  }

  private void serve(Context context) {
    String key = context.pathParam("file").replaceAll("\\.jsonld$", "");
    Optional<String> document = Optional.ofNullable(documents.get(key));
    if (document.isEmpty()) {
      context.status(404);
      return;
    }
    fetched.add(key);
    context.contentType("application/ld+json").result(document.get());
  }
}
