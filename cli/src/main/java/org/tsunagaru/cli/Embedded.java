package org.tsunagaru.cli;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.platform.Secret;
import org.tsunagaru.features.platform.Tls;
import org.tsunagaru.reference.ReferencePlatform;

/** Describes the embedded platform as a platform file would. */
final class Embedded {

  private static final Map<String, String> ENDPOINTS =
      Map.of(
          "ngsi-ld", "/ngsi-ld/v1",
          "ngsi-v2", "/v2",
          "openapi", "/openapi.json",
          "issuer", "/auth",
          "catalogue", "/api/3/action",
          "dcat", "/catalog.jsonld",
          "features", "/features",
          "health", "/health");

  private static final List<String> CLASSES =
      List.of(
          "city-api-protection",
          "city-api-publication",
          "city-api-authentication",
          "city-data-catalogue",
          "city-api-operation",
          "city-data-linking",
          "city-standard-data",
          "city-geospatial",
          "city-data-mediation");

  private Embedded() {}

  /** Describe one that is guarded, and claim what it offers beside its APIs. */
  static Platform platform(ReferencePlatform reference) {
    Map<String, URI> endpoints = new LinkedHashMap<>();
    ENDPOINTS.forEach((name, path) -> endpoints.put(name, URI.create(reference.origin() + path)));
    return Platform.at("Tsunagaru reference platform", "ngsi-ld", at(endpoints, "ngsi-ld"))
        .with("ngsi-v2", at(endpoints, "ngsi-v2"))
        .reachedAt(endpoints, client(reference, "tester"), access(reference), CLASSES);
  }

  /**
   * Describe the same with one of its addresses over TLS: enough to look at how it speaks it, and
   * no time is lost where nobody looks.
   */
  static Platform secured(Platform platform, ReferencePlatform reference) {
    Map<String, URI> endpoints = new LinkedHashMap<>(platform.endpoints());
    endpoints.put("health", URI.create(reference.secureOrigin() + "/health"));
    return platform
        .reachedAt(endpoints, platform.auth(), platform.access(), List.of())
        .with(new Tls(List.of(reference.authority()), Optional.empty()));
  }

  private static URI at(Map<String, URI> endpoints, String name) {
    return Optional.ofNullable(endpoints.get(name)).orElseThrow();
  }

  private static Platform.Access access(ReferencePlatform reference) {
    return new Platform.Access(
        Map.of(
            "reader", client(reference, "reader"),
            "other-organisation", client(reference, "neighbour"),
            "low-assurance", client(reference, "casual")),
        Map.of(
            "writer", client(reference, "/neighbour", "tram"),
            "reader", client(reference, "/neighbour", "library")),
        Optional.of(new Secret(reference.signingKey())),
        Optional.of(
            new Platform.Login(
                "city-app",
                Optional.empty(),
                URI.create("http://127.0.0.1:8400/signed-on"),
                "openid read write",
                false,
                Platform.LoginForm.usual())),
        Map.of("resident", person("hanako"), "other-municipality", person("jiro")));
  }

  private static Platform.Account person(String name) {
    return new Platform.Account(name, Optional.of(new Secret(name + "-knows")));
  }

  private static Platform.ClientCredentials client(ReferencePlatform reference, String name) {
    return client(reference, "", name);
  }

  private static Platform.ClientCredentials client(
      ReferencePlatform reference, String city, String name) {
    return new Platform.ClientCredentials(
        Optional.empty(),
        Optional.of(URI.create(reference.origin() + city + "/auth/token")),
        name,
        new Secret(name + "-knows"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, with less patience: a platform in this process has nothing to settle. */
  static Platform impatient(ReferencePlatform reference) {
    Platform platform = platform(reference);
    return platform.with(
        platform.limits().settling(Duration.ofMillis(250), Duration.ofMillis(1500)));
  }
}
