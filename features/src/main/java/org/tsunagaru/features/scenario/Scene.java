package org.tsunagaru.features.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.AuthorizationServer;
import org.tsunagaru.features.http.Credentials;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.Greeted;
import org.tsunagaru.features.http.Greeting;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.spec.Text;

/** One scenario's own world: its names, its door, what it created and what was said. */
public final class Scene {

  private static final long POLL_MILLIS = 40;

  private final Platform platform;
  private final String binding;
  private final Names names;
  private final Door door;
  private final Ledger ledger;
  private final Deque<Ledger.Entry> created = new ArrayDeque<>();
  private final Set<Ledger.Entry> refused = new HashSet<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private Optional<List<Header>> somebody = Optional.empty();

  /** Set up an empty scene. */
  public Scene(Platform platform, String binding, Names names, Door door, Ledger ledger) {
    this.platform = platform;
    this.binding = binding;
    this.names = names;
    this.door = door;
    this.ledger = ledger;
  }

  /** Return the names of this scenario. */
  public Names names() {
    return names;
  }

  /** Return the platform under test. */
  public Platform platform() {
    return platform;
  }

  /** Return the binding this scenario runs over. */
  public String binding() {
    return binding;
  }

  /** Return the root of one of the APIs that the platform offers. */
  public URI root(String api) {
    return Optional.ofNullable(platform.endpoints().get(api)).orElseThrow();
  }

  /** Tell whether the run may only read. */
  public boolean readOnly() {
    return door.readOnly();
  }

  /** Send a request and keep the record of it. */
  public Answer send(Request request) {
    return somebody
        .map(lines -> door.sendAs(lines, request, this::keep))
        .orElseGet(() -> door.send(request, this::keep));
  }

  /** Return the header lines that the tester shows. */
  public List<Header> ownLines() {
    return door.ownLines(this::keep);
  }

  /** Get the header lines that somebody else shows. */
  public List<Header> linesOf(Credentials other) {
    return door.linesOf(other, this::keep);
  }

  /**
   * Begin to speak TLS with a server of the platform.
   *
   * @throws NotApplicable when there is a proxy on the way, which would be spoken to instead
   */
  public Greeted greet(URI server, Greeting greeting) {
    if (door.throughProxy()) {
      throw new NotApplicable(
          new Text(
              "Through a proxy (limits.proxy) the tester does not see how the platform itself speaks TLS",
              "プロキシ（limits.proxy）経由のため、都市OS自身のTLSの応答を確かめられない"));
    }
    return door.greet(server, greeting);
  }

  /** Tell why the certificate of a server of the platform is not to be trusted. */
  public Optional<Text> distrust(URI server) {
    return door.distrust(server, this::keep);
  }

  /** Return the way to the platform's own servers where they give credentials to somebody. */
  public AuthorizationServer authorizationServer() {
    return door.authorizationServer(this::keep);
  }

  /**
   * Do something as somebody else.
   *
   * @param lines what is shown in place of the tester's credentials; nothing for a stranger
   */
  public <T> T as(List<Header> lines, Supplier<T> work) {
    Optional<List<Header>> before = somebody;
    somebody = Optional.of(lines);
    try {
      return work.get();
    } finally {
      somebody = before;
    }
  }

  /** Keep the record of an exchange. */
  public synchronized void keep(Exchange exchange) {
    exchanges.add(exchange);
  }

  /** Return what was said so far, redacted. */
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** Write down a resource that is about to be created, so that it is removed afterwards. */
  public void willCreate(URI url, List<Header> space) {
    created.push(ledger.remember(url, space));
  }

  /**
   * Create a resource, so that it is removed afterwards.
   *
   * @param url where to send the DELETE
   * @param creation sends the request
   */
  public Answer create(URI url, List<Header> space, Supplier<Answer> creation) {
    Ledger.Entry entry = ledger.remember(url, space);
    created.push(entry);
    return heard(entry, creation.get());
  }

  /**
   * Create a resource whose identifier the platform gives, so that it is removed afterwards.
   *
   * @param collection where it is created and, should its address never arrive, looked for
   * @param description by which it can be told from others there
   * @param creation sends the request
   */
  public Answer create(
      URI collection, List<Header> space, String description, Supplier<Answer> creation) {
    Ledger.Entry entry = ledger.remember(collection, space, description);
    created.push(entry);
    Answer answer = heard(entry, creation.get());
    answer
        .header("Location")
        .flatMap(location -> below(collection, location))
        .ifPresent(
            url -> {
              created.remove(entry);
              created.push(ledger.located(entry, url));
            });
    return answer;
  }

  private Answer heard(Ledger.Entry entry, Answer answer) {
    if (answer.status() >= 400 && answer.status() < 500) {
      refused.add(entry);
    }
    return answer;
  }

  /** Believe an address only where it is one of the collection's. */
  private static Optional<URI> below(URI collection, String location) {
    String id = location.substring(location.lastIndexOf('/') + 1);
    return id.matches("[A-Za-z0-9_:.-]+")
        ? Optional.of(URI.create(collection + "/" + id))
        : Optional.empty();
  }

  /**
   * Ask again until an expectation is met or the platform's settling time is over.
   *
   * @throws ExpectationNotMet as the last asking threw it
   */
  public <T> T eventually(Supplier<T> question) {
    return within(platform.limits().settle(), question);
  }

  /** Ask again until an expectation is met or a time is over. */
  public <T> T within(Duration time, Supplier<T> question) {
    long end = System.nanoTime() + time.toNanos();
    while (true) {
      try {
        return question.get();
      } catch (ExpectationNotMet e) {
        if (System.nanoTime() >= end) {
          throw e;
        }
        door.breaker().pause(POLL_MILLIS);
      }
    }
  }

  /**
   * Remove what was created, the last first. A resource that is not there any more counts as
   * removed; what cannot be removed stays in the ledger, unless the platform refused to create it.
   */
  public void clear() {
    Removal removal = new Removal(door, this::keep);
    while (!created.isEmpty()) {
      Ledger.Entry entry = created.pop();
      if (door.readOnly()) { // Nothing was let out that could have created it.
        ledger.removed(entry);
      } else if (removal.of(entry).isEmpty() || refused.contains(entry)) {
        ledger.removed(entry);
      }
    }
  }
}
