package org.tsunagaru.reference;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.tsunagaru.reference.http.Door;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.http.ServerKeys;
import org.tsunagaru.reference.outbound.Relapse;
import org.tsunagaru.reference.seeded.Seeded;

/** The way in over TLS, opened when it is first asked for: few runs of many need it. */
final class SecureDoor implements AutoCloseable {

  private final ExecutorService relays = ReferencePlatform.pool("relays", 64);
  private final InstantSource clock;
  private final Seeded defects;
  private final Function<Request, Response> application;
  private Optional<ServerKeys> keys = Optional.empty();
  private Optional<Door> door = Optional.empty();
  private Optional<Relapse> relapse = Optional.empty();

  SecureDoor(InstantSource clock, Seeded defects, Function<Request, Response> application) {
    this.clock = clock;
    this.defects = defects;
    this.application = application;
  }

  /** Return where it is, and open it unless it is open. */
  synchronized int port() {
    if (door.isEmpty()) {
      Door opened = Door.open(0, Optional.of(keys()), application);
      door = Optional.of(opened);
      relapse = Relapses.of(defects, opened.port(), relays);
    }
    return relapse.map(Relapse::port).orElseGet(door.get()::port);
  }

  X509Certificate authority() {
    return keys().trusted();
  }

  private synchronized ServerKeys keys() {
    ServerKeys known = keys.orElseGet(() -> ServerKeys.made(clock.instant(), defects));
    keys = Optional.of(known);
    return known;
  }

  @Override
  public synchronized void close() {
    relapse.ifPresent(Relapse::close);
    door.ifPresent(Door::close);
    relays.shutdownNow();
  }
}
