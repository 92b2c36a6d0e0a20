package org.tsunagaru.features.http;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;

import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.apache.http.HttpException;
import org.apache.http.client.ClientProtocolException;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.spec.Text;

/**
 * The way out to one platform. Talks only to the platform's declared origins, follows no redirect,
 * verifies TLS, reads every body whole under a deadline and a cap, keeps the agreed pace, waits out
 * 429 and 503 where the platform says for how long, and hands each exchange, redacted, to a
 * recorder.
 */
@SuppressWarnings("deprecation") // REST Assured takes only the older kind of HTTP client.
public final class Door implements AutoCloseable {

  private static final String AGENT = "tsunagaru/0.1 (city platform conformance suite)";
  private static final long DEFAULT_WAIT_MILLIS = 500;
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final DoorSettings settings;
  private final Credentials credentials;
  private final Recorder recorder;
  private final Breaker breaker;
  private final Pace pace;
  private final Deadlines deadlines = new Deadlines();
  private final PoolingClientConnectionManager pool;
  private final RestAssuredConfig restAssured;

  /** Open the door to a platform. */
  public Door(
      DoorSettings settings,
      Credentials credentials,
      Redactor redactor,
      Breaker breaker,
      Clock clock) {
    this.settings = settings;
    this.credentials = credentials;
    this.recorder = new Recorder(redactor, clock);
    this.breaker = breaker;
    this.pace = new Pace(settings.requestsPerSecond(), breaker);
    this.pool = new PoolingClientConnectionManager(schemes(settings));
    pool.setMaxTotal(128);
    pool.setDefaultMaxPerRoute(128);
    this.restAssured =
        RestAssuredConfig.newConfig().decoderConfig(decoderConfig().noContentDecoders());
  }

  /** Return what ends the run. */
  public Breaker breaker() {
    return breaker;
  }

  /** Return the recorder, for exchanges that the platform began. */
  public Recorder recorder() {
    return recorder;
  }

  /** Return whether only reading is allowed. */
  public boolean readOnly() {
    return settings.readOnly();
  }

  /**
   * Send a request and read the answer to its end.
   *
   * @param log takes the redacted exchange; more than one where the platform asked to wait
   * @throws PlatformTrouble when no whole answer came within the deadline
   * @throws RunEnded when the run is over
   */
  public Answer send(Request request, Consumer<Exchange> log) {
    breaker.check();
    insistOnPolicy(request);
    long end = System.nanoTime() + settings.exchange().toNanos();
    Answer answer = attempt(request, log);
    while (asksToWait(answer)) {
      long wait = waitMillis(answer);
      if (System.nanoTime() + wait * 1_000_000 > end) {
        throw new PlatformTrouble(
            Text.of(
                "The platform kept asking to wait (%d) for longer than %d seconds",
                "プラットフォームが%dを返し続け、%d秒以内に処理できなかった",
                answer.status(),
                settings.exchange().toSeconds()));
      }
      breaker.pause(wait);
      breaker.check();
      answer = attempt(request, log);
    }
    return answer;
  }

  /**
   * Send a request that cleans up: it goes out even when the user has stopped the run.
   *
   * @throws PlatformTrouble when no whole answer came
   * @throws RunEnded when the platform does not answer any more
   */
  public Answer clean(Request request, Consumer<Exchange> log) {
    if (!breaker.answering()) {
      breaker.check();
    }
    insistOnPolicy(request);
    return attempt(request, log);
  }

  @Override
  public void close() {
    pool.shutdown();
    deadlines.close();
  }

  private void insistOnPolicy(Request request) {
    if (settings.readOnly() && request.effect() != Effect.READ) {
      throw new IllegalStateException("a read-only run must not " + request.effect());
    }
    if (!settings.origins().contains(DoorSettings.origin(request.uri()))) {
      throw new IllegalStateException("not an origin of the platform: " + request.uri());
    }
  }

  private Answer attempt(Request request, Consumer<Exchange> log) {
    pace.await();
    Request complete = withRunHeaders(request);
    Instant started = recorder.now();
    long begin = System.nanoTime();
    try {
      Answer answer = exchange(complete, settings);
      log.accept(recorder.answered(complete, answer, started, millisSince(begin)));
      breaker.answered(answer.line());
      return answer;
    } catch (IOException e) {
      Text trouble = words(e);
      log.accept(recorder.lost(complete, trouble, started, millisSince(begin)));
      breaker.lost(() -> answersAtAll(complete));
      throw new PlatformTrouble(trouble);
    }
  }

  private Request withRunHeaders(Request request) {
    List<Header> headers = new ArrayList<>(request.headers());
    headers.add(new Header("User-Agent", AGENT));
    for (Header credential : credentials.headers()) {
      if (headers.stream().noneMatch(h -> h.is(credential.name()))) {
        headers.add(credential);
      }
    }
    return new Request(request.effect(), request.method(), request.uri(), headers, request.body());
  }

  private Answer exchange(Request request, DoorSettings how) throws IOException {
    RestAssuredConfig config =
        restAssured.httpClient(
            httpClientConfig()
                .dontReuseHttpClientInstance()
                .httpClientFactory(() -> new WireClient(pool, request, how, deadlines)));
    Response response =
        unwrapped(
            () ->
                given()
                    .config(config)
                    .urlEncodingEnabled(false)
                    .request(request.method(), DoorSettings.origin(request.uri())));
    return new Answer(
        request.method(),
        request.uri().toString(),
        response.statusCode(),
        response.headers().asList().stream()
            .map(h -> new Header(h.getName(), String.valueOf(h.getValue())))
            .toList(),
        Body.of(response.asByteArray()));
  }

  /**
   * REST Assured throws checked exceptions unchecked; give them their type back. Only what went
   * wrong on the wire is the platform's trouble; anything else is a fault of the tool.
   */
  private static Response unwrapped(java.util.concurrent.Callable<Response> call)
      throws IOException {
    try {
      return call.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (HttpException e) {
      throw new ClientProtocolException(e.getMessage(), e);
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP client failed", e);
    }
  }

  private boolean answersAtAll(Request lost) {
    DoorSettings quick =
        new DoorSettings(
            settings.origins(),
            PROBE,
            PROBE,
            settings.largestBody(),
            0,
            true,
            settings.tls(),
            settings.proxy());
    try {
      exchange(withRunHeaders(Request.of(Effect.READ, "GET", lost.uri().resolve("/"))), quick);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean asksToWait(Answer answer) {
    return answer.status() == 429
        || (answer.status() == 503 && answer.header("Retry-After").isPresent());
  }

  private static long waitMillis(Answer answer) {
    Optional<Long> seconds =
        answer
            .header("Retry-After")
            .map(String::strip)
            .filter(value -> value.matches("[0-9]{1,6}"))
            .map(Long::parseLong);
    return seconds.map(s -> Math.max(s * 1_000, 50)).orElse(DEFAULT_WAIT_MILLIS);
  }

  private Text words(IOException e) {
    String detail = String.valueOf(e.getMessage());
    if (e instanceof java.io.InterruptedIOException) {
      return Text.of(
          "No whole answer came within %d ms",
          "%dミリ秒以内に応答が完了しなかった", settings.exchange().toMillis());
    } else if (e instanceof Bodies.TooLarge) {
      return Text.of(
          "The answer is larger than %d bytes", "応答が%dバイトを超えている", settings.largestBody());
    } else if (e instanceof SSLException) {
      return Text.of(
          "The TLS connection could not be trusted: %s. Name the authority in tls.ca-file.",
          "TLS接続を信頼できない: %s。認証局の証明書を tls.ca-file に指定する。", detail);
    } else if (e instanceof java.net.UnknownHostException) {
      return Text.of("The host %s is not known", "ホスト %s が見つからない", detail);
    } else if (e instanceof java.net.ConnectException) {
      return Text.of("No connection: %s", "接続できない: %s", detail);
    }
    return Text.of(
        "The exchange broke off: %s %s", "通信が途中で切れた: %s %s", e.getClass().getSimpleName(), detail);
  }

  private static long millisSince(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static SchemeRegistry schemes(DoorSettings settings) {
    SSLSocketFactory tls =
        settings
            .tls()
            .map(
                context ->
                    new SSLSocketFactory(
                        context, SSLSocketFactory.BROWSER_COMPATIBLE_HOSTNAME_VERIFIER))
            .orElseGet(SSLSocketFactory::getSocketFactory);
    SchemeRegistry schemes = new SchemeRegistry();
    schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
    schemes.register(new Scheme("https", 443, tls));
    return schemes;
  }
}
