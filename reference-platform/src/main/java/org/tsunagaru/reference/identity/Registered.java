package org.tsunagaru.reference.identity;

import java.util.List;
import java.util.Set;

/**
 * A client that the issuer knows.
 *
 * @param id its name
 * @param secret what proves it; known to everybody, as this platform holds nothing of value
 * @param scopes what it may do: {@code read}, {@code write}
 * @param tenants whose data it may see beside the open ones; {@code *} for everybody's
 * @param assurance how surely it is known who it is, as {@code acr}
 */
public record Registered(
    String id, String secret, Set<String> scopes, Set<String> tenants, String assurance) {

  /** Clients of the platform's own issuer. */
  static final List<Registered> HERE =
      List.of(
          new Registered("tester", "tester-knows", Set.of("read", "write"), Set.of("*"), "2"),
          new Registered("reader", "reader-knows", Set.of("read"), Set.of("*"), "2"),
          new Registered("neighbour", "neighbour-knows", Set.of("read", "write"), Set.of(), "2"),
          new Registered("casual", "casual-knows", Set.of("read", "write"), Set.of("*"), "1"));

  /** Clients of the issuer of another city. */
  static final List<Registered> NEIGHBOURS =
      List.of(
          new Registered("tram", "tram-knows", Set.of("read", "write"), Set.of(), "2"),
          new Registered("library", "library-knows", Set.of("read"), Set.of(), "2"));

  /** Tell whether it has this name and this proof. */
  boolean provenBy(String name, String proof) {
    return id.equals(name) && secret.equals(proof);
  }
}
