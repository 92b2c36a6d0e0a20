package org.tsunagaru.features.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Doors to the servers of tests. */
final class Doors {

  static final String SECRET = "s3cret-canary-ひみつ";

  private Doors() {}

  static DoorSettings settings(URI platform, Duration deadline) {
    return new DoorSettings(
        Set.of(DoorSettings.origin(platform)),
        Duration.ofSeconds(2),
        deadline,
        1_000_000,
        0,
        false,
        Optional.empty(),
        Optional.empty());
  }

  static Door door(DoorSettings settings, Credentials credentials) {
    return new Door(
        settings,
        credentials,
        new Redactor(List.of(SECRET), List.of()),
        new Breaker(),
        Clock.systemUTC());
  }

  static Door door(RawServer server) {
    return door(settings(server.uri("/"), Duration.ofSeconds(10)), Credentials.none());
  }
}
