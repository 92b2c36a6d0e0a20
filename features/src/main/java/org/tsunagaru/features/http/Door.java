package org.tsunagaru.features.http;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.spec.Text;

/**
 * The way out to one platform. Talks only to the platform's declared origins, follows no redirect,
 * verifies TLS, reads every body whole under a deadline and a cap, keeps the agreed pace, waits out
 * 429 and 503 where the platform says for how long, and hands each exchange, redacted, to a
 * recorder.
 */
public final class Door implements AutoCloseable {

  private static final String AGENT = "tsunagaru/0.1 (city platform conformance suite)";
  private static final long DEFAULT_WAIT_MILLIS = 500;
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final DoorSettings settings;
  private final Credentials credentials;
  private final Recorder recorder;
  private final Breaker breaker;
  private final Pace pace;
  private final Wire wire;
  private final Greeter greeter;

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
    this.wire = new Wire(settings);
    this.greeter = new Greeter(settings);
  }

  /**
   * Send nothing nowhere: the library that sends takes about a second to get ready, in which
   * something else can be done.
   *
   * @return always true
   */
  public static boolean rouse() {
    return Wire.rouse();
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
   * @param log takes the redacted exchange; more than one where the platform asked to wait, or
   *     where credentials had to be asked for
   * @throws PlatformTrouble when no whole answer came within the deadline
   * @throws RunEnded when the run is over
   */
  public Answer send(Request request, Consumer<Exchange> log) {
    breaker.check();
    insistOnPolicy(request);
    return patiently(() -> identified(request, log));
  }

  /**
   * Send a request with other header lines in place of the run's credentials, none for nobody's.
   *
   * @throws PlatformTrouble when no whole answer came within the deadline
   * @throws RunEnded when the run is over
   */
  public Answer sendAs(List<Header> somebody, Request request, Consumer<Exchange> log) {
    breaker.check();
    insistOnPolicy(request);
    return patiently(
        () -> {
          pace.await();
          return asked(complete(request, missing(request, somebody)), log);
        });
  }

  /**
   * Begin to speak TLS with a server of the platform, and go no further. Nothing is sent by it, so
   * there is no exchange to record.
   *
   * @throws PlatformTrouble when it cannot be reached, or says nothing in time
   * @throws RunEnded when the run is over
   */
  public Greeted greet(URI server, Greeting greeting) {
    breaker.check();
    insistOn(settings.origins(), Request.of(Effect.READ, "GET", server));
    pace.await();
    try {
      return greeter.greet(server, greeting);
    } catch (IOException e) {
      throw new PlatformTrouble(
          recorder
              .redactor()
              .text(Trouble.words(e, Request.of(Effect.READ, "GET", server), settings)));
    }
  }

  /**
   * Read something from a server of the platform as nobody, to see whether its certificate is to be
   * trusted.
   *
   * @return why it is not; nothing where it is, whatever is answered
   * @throws PlatformTrouble when no whole answer came for another reason
   * @throws RunEnded when the run is over
   */
  public Optional<Text> distrust(URI server, Consumer<Exchange> log) {
    Request request = Request.of(Effect.READ, "GET", server);
    breaker.check();
    insistOnPolicy(request);
    pace.await();
    try {
      attempt(complete(request, List.of()), log, none -> List.of());
      return Optional.empty();
    } catch (PlatformTrouble e) {
      if (e.distrusts()) {
        return Optional.of(e.text());
      }
      throw e;
    }
  }

  /** Tell whether there is a proxy on the way. */
  public boolean throughProxy() {
    return settings.proxy().isPresent();
  }

  /** Return the header lines by which the run is known to the platform. */
  public List<Header> ownLines(Consumer<Exchange> log) {
    breaker.check();
    return credentials(log);
  }

  /**
   * Get the header lines by which somebody else is known to the platform.
   *
   * @throws CredentialsTrouble when there are none to be had
   */
  public List<Header> linesOf(Credentials somebody, Consumer<Exchange> log) {
    breaker.check();
    return somebody.headers(at(somebody.origins(), log));
  }

  /** Return the way to the platform's own servers where they give credentials to somebody. */
  public AuthorizationServer authorizationServer(Consumer<Exchange> log) {
    breaker.check();
    return at(settings.origins(), log);
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
    try {
      return identified(request, log);
    } catch (RunEnded e) {
      if (!breaker.answering()) {
        throw e;
      }
      return identified(request, log); // The run was stopped while this waited for its turn.
    }
  }

  @Override
  public void close() {
    wire.close();
  }

  private void insistOnPolicy(Request request) {
    if (settings.readOnly() && request.effect() != Effect.READ) {
      throw new WriteWithheld(request.method(), request.uri());
    }
    insistOn(settings.origins(), request);
  }

  private static void insistOn(Set<String> origins, Request request) {
    if (!origins.contains(DoorSettings.origin(request.uri()))) {
      throw new IllegalStateException("not an origin of the platform: " + request.uri());
    }
  }

  /** Ask again as long as the other side asks to wait and the deadline allows. */
  private Answer patiently(Supplier<Answer> attempt) {
    long end = System.nanoTime() + settings.exchange().toNanos();
    Answer answer = attempt.get();
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
      answer = attempt.get();
    }
    return answer;
  }

  /** Send with credentials, and once more with others where the platform refuses those. */
  private Answer identified(Request request, Consumer<Exchange> log) {
    List<Header> lines = inTurn(request, log);
    Answer answer = asked(complete(request, lines), log);
    if (answer.status() != 401 || lines.isEmpty() || !credentials.refused(lines)) {
      return answer;
    }
    return asked(complete(request, inTurn(request, log)), log);
  }

  /** Wait for this request's turn, and take credentials only then: they may end while it waits. */
  private List<Header> inTurn(Request request, Consumer<Exchange> log) {
    pace.await();
    return missing(request, credentials(log));
  }

  private List<Header> credentials(Consumer<Exchange> log) {
    try {
      return credentials.headers(at(credentials.origins(), log));
    } catch (CredentialsTrouble e) {
      Text trouble = recorder.redactor().text(e.text());
      breaker.unknown(trouble);
      throw new CredentialsTrouble(trouble, e);
    }
  }

  private AuthorizationServer at(Set<String> origins, Consumer<Exchange> log) {
    return (request, secrets) -> {
      insistOn(origins, request);
      return patiently(
          () -> {
            pace.await();
            return attempt(complete(request, List.of()), log, secrets);
          });
    };
  }

  private static List<Header> missing(Request request, List<Header> lines) {
    return lines.stream()
        .filter(line -> request.headers().stream().noneMatch(h -> h.is(line.name())))
        .toList();
  }

  private static Request complete(Request request, List<Header> credentials) {
    List<Header> headers = new ArrayList<>(request.headers());
    headers.add(new Header("User-Agent", AGENT));
    headers.addAll(credentials);
    return new Request(request.effect(), request.method(), request.uri(), headers, request.body());
  }

  private Answer asked(Request complete, Consumer<Exchange> log) {
    try {
      Answer answer = attempt(complete, log, none -> List.of());
      breaker.answered(recorder.redactor().text(answer.line()));
      return answer;
    } catch (PlatformTrouble e) {
      breaker.lost(() -> answersAtAll(complete));
      throw e;
    }
  }

  private Answer attempt(
      Request complete, Consumer<Exchange> log, Function<Answer, List<String>> secrets) {
    Instant started = recorder.now();
    long begin = System.nanoTime();
    try {
      Answer answer = wire.exchange(complete, settings);
      secrets.apply(answer).forEach(recorder.redactor()::learn);
      log.accept(recorder.answered(complete, answer, started, millisSince(begin)));
      return answer;
    } catch (IOException e) {
      Text trouble = recorder.redactor().text(Trouble.words(e, complete, settings));
      log.accept(recorder.lost(complete, trouble, started, millisSince(begin)));
      throw new PlatformTrouble(trouble, e);
    }
  }

  private boolean answersAtAll(Request lost) {
    Request any = Request.of(Effect.READ, "GET", lost.uri().resolve("/"));
    try {
      wire.exchange(complete(any, List.of()), settings.hasty(PROBE));
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

  private static long millisSince(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
