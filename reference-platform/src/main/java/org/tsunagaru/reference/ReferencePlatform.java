package org.tsunagaru.reference;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.tsunagaru.reference.delivery.Deliveries;
import org.tsunagaru.reference.delivery.Post;
import org.tsunagaru.reference.gate.Front;
import org.tsunagaru.reference.gate.Gate;
import org.tsunagaru.reference.http.Door;
import org.tsunagaru.reference.identity.Issuer;
import org.tsunagaru.reference.identity.IssuerApi;
import org.tsunagaru.reference.identity.Tokens;
import org.tsunagaru.reference.identity.Trust;
import org.tsunagaru.reference.identity.TrustedIssuer;
import org.tsunagaru.reference.jsonld.Contexts;
import org.tsunagaru.reference.ngsild.NgsiLd;
import org.tsunagaru.reference.ngsiv2.NgsiV2;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.ngsiv2.subscription.Subscribers;
import org.tsunagaru.reference.outbound.Outbound;
import org.tsunagaru.reference.portal.DataCatalogue;
import org.tsunagaru.reference.portal.FeatureService;
import org.tsunagaru.reference.portal.Portal;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.sources.Sources;
import org.tsunagaru.reference.store.Spaces;
import org.tsunagaru.reference.subscription.Subscriptions;

/** An embedded City OS in memory, reachable on the loopback address until it is closed. */
public final class ReferencePlatform implements AutoCloseable {

  private final ExecutorService senders = pool("deliveries", 4);
  private final Deliveries deliveries = new Deliveries(senders);
  private final ExecutorService exchanges = pool("exchanges", 2);
  private final Issuer issuer;
  private final Door door;
  private final SecureDoor secureDoor;

  private ReferencePlatform(int port, boolean guarded, Optional<URI> elsewhere, Seeded defects) {
    InstantSource clock = InstantSource.system();
    Outbound outbound = new Outbound(exchanges);
    Contexts contexts = new Contexts(outbound::fetch, defects);
    Vocabulary vocabulary = new Vocabulary(contexts.core());
    Post post = new Post(outbound, deliveries, clock);
    var subscriptions = new Subscriptions(contexts, post, defects);
    var subscribers = new Subscribers(vocabulary, post, defects);
    Spaces spaces =
        new Spaces(
            change -> {
              subscriptions.changed(change);
              subscribers.changed(change);
            },
            defects);
    if (guarded) {
      new Holdings(defects).into(spaces.open(""), contexts.core(), clock.instant());
    }
    Sources sources = new Sources(outbound::fetch, outbound::ask, defects);
    NgsiLd ld = new NgsiLd(spaces, subscriptions, sources, contexts, clock, defects);
    NgsiV2 v2 = new NgsiV2(spaces, subscribers, sources, vocabulary, clock, defects);
    issuer = new Issuer(this::origin, clock, defects);
    Issuer neighbour = Issuer.ofNeighbour(this::origin, clock);
    Tokens tokens =
        elsewhere.isEmpty()
            ? new Trust(issuer, neighbour, defects)
            : new TrustedIssuer(elsewhere.get().toString(), outbound::fetch, clock);
    Front front =
        new Front(
            List.of(
                IssuerApi.of(issuer, clock, defects)::answer,
                IssuerApi.withoutPeople(neighbour)::answer,
                new Portal(defects)::answer,
                new DataCatalogue(this::origin, defects)::answer,
                new FeatureService(this::origin, defects)::answer),
            guarded ? Optional.of(new Gate(tokens, defects)) : Optional.empty(),
            request -> v2.serves(request) ? v2.answer(request) : ld.answer(request),
            defects);
    door = Door.open(port, Optional.empty(), front::answer);
    secureDoor = new SecureDoor(clock, defects, front::answer);
  }

  /**
   * Start a platform that behaves.
   *
   * @param port zero for any free port
   * @throws org.tsunagaru.spec.SpecException when it cannot listen on the port
   */
  public static ReferencePlatform start(int port) {
    return new ReferencePlatform(port, false, Optional.empty(), Seeded.sound());
  }

  /**
   * Start a platform that misbehaves in one way.
   *
   * @param port zero for any free port
   * @throws org.tsunagaru.spec.SpecException when it cannot listen on the port
   */
  public static ReferencePlatform start(int port, Defect defect) {
    return new ReferencePlatform(port, false, Optional.empty(), new Seeded(defect.id()));
  }

  /**
   * Start a platform that behaves, that holds some data from the beginning, and that asks who wants
   * to write or to see an organisation's data. Its issuer is at {@code /auth}, that of a city that
   * it trusts at {@code /neighbour/auth}.
   *
   * @param port zero for any free port
   * @throws org.tsunagaru.spec.SpecException when it cannot listen on the port
   */
  public static ReferencePlatform guarded(int port) {
    return new ReferencePlatform(port, true, Optional.empty(), Seeded.sound());
  }

  /**
   * Start a platform that asks who somebody is, and that misbehaves in one way.
   *
   * @param port zero for any free port
   * @throws org.tsunagaru.spec.SpecException when it cannot listen on the port
   */
  public static ReferencePlatform guarded(int port, Defect defect) {
    return new ReferencePlatform(port, true, Optional.empty(), new Seeded(defect.id()));
  }

  /**
   * Start a platform that behaves, and that takes the tokens of an issuer elsewhere.
   *
   * @param port zero for any free port
   * @param issuer URL of the issuer, without a slash at its end; its tokens have to be for the
   *     audience {@code city-os}, of the scopes {@code read} and {@code write}, and name the
   *     organisations whose data they open under {@code tenants}
   * @throws org.tsunagaru.spec.SpecException when it cannot listen on the port
   */
  public static ReferencePlatform trusting(int port, URI issuer) {
    return new ReferencePlatform(port, true, Optional.of(issuer), Seeded.sound());
  }

  /** Return where it listens; NGSI-LD is at {@code /ngsi-ld/v1} below it, NGSIv2 at {@code /v2}. */
  public URI origin() {
    return URI.create("http://127.0.0.1:" + door.port());
  }

  /** Return where it is reached over TLS, the same in all else; it listens there from now on. */
  public URI secureOrigin() {
    return URI.create("https://127.0.0.1:" + secureDoor.port());
  }

  /** Return the authority by whose word its certificate is to be trusted. */
  public X509Certificate authority() {
    return secureDoor.authority();
  }

  /** Return the private key of its issuer, with which a tester makes tokens that must not do. */
  public String signingKey() {
    return issuer.signingKey();
  }

  /** Tell whether every notification that is due has left, and what became of it is known. */
  boolean hasNotified() {
    return deliveries.done();
  }

  @Override
  public void close() {
    secureDoor.close();
    door.close();
    senders.shutdownNow();
    exchanges.shutdownNow();
  }

  /** Make a pool whose threads come with the work and go soon after it. */
  static ExecutorService pool(String name, int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "reference-platform-" + name);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
