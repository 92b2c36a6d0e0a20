package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.ReferencePlatform;

/** The functions of a City OS, tested as a city would: by a platform file, and only reading. */
class FunctionsTest {

  private static final String CITY =
      """
      platform: { name: City }
      endpoints:
        ngsi-ld: ORIGIN/ngsi-ld/v1
        ngsi-v2: ORIGIN/v2
        openapi: ORIGIN/openapi.json
        issuer: ORIGIN/auth
        catalogue: ORIGIN/api/3/action
        dcat: ORIGIN/catalog.jsonld
        features: ORIGIN/features
        health: ORIGIN/health
      auth: { type: oauth2-client-credentials, issuer: ORIGIN/auth, client-id: tester, client-secret: "${file:tester.txt}" }
      access:
        clients:
          reader: { client-id: reader, client-secret: "${file:reader.txt}" }
          low-assurance: { client-id: casual, client-secret: "${file:casual.txt}" }
        signing-key: "${file:key.json}"
      claims:
        profile: city-os-data-exchange
        ngsi-ld: "1.8.1"
        ngsi-v2: "2.0"
        classes:
          city-api-protection: true
          city-api-publication: true
          city-api-authentication: true
          city-data-catalogue: true
          city-api-operation: true
          city-data-linking: true
          city-standard-data: true
          city-geospatial: true
      """;

  @TempDir private Path folder;

  @Test
  void a_platform_in_production_is_asked_by_reading_only() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.guarded(0)) {
      for (String client : new String[] {"tester", "reader", "casual"}) {
        Files.writeString(folder.resolve(client + ".txt"), client + "-knows");
      }
      Files.writeString(folder.resolve("key.json"), platform.signingKey());
      Cli test = test(CITY, platform.origin(), "--read-only");
      assertThat(test.code()).as(test.all()).isZero();
      assertThat(outcomes())
          .containsEntry("CITY-SE-01", "untested")
          .containsEntry("CITY-SL-01", "passed")
          .containsEntry("CITY-SL-03", "passed")
          .containsEntry("CITY-AU-01", "untested")
          .containsEntry("CITY-AU-02", "passed")
          .containsEntry("CITY-AU-03", "untested")
          .containsEntry("CITY-AU-05", "untested")
          .containsEntry("CITY-DM-15", "untested")
          .containsEntry("CITY-DM-17", "untested")
          .containsEntry("CITY-DM-18", "passed")
          .containsEntry("CITY-DM-29", "passed")
          .containsEntry("CITY-DM-30", "passed")
          .containsEntry("CITY-DM-35", "passed")
          .containsEntry("CITY-DM-38", "passed")
          .containsEntry("CITY-DM-40", "passed")
          .containsEntry("CITY-ED-13", "passed")
          .containsEntry("CITY-OP-04", "passed")
          .containsEntry("CITY-SL-08", "untested");
    }
  }

  @Test
  void a_platform_that_lets_everybody_write_is_found_out_by_reading_only() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Cli test =
          test(
              """
              platform: { name: Open city }
              endpoints: { ngsi-ld: ORIGIN/ngsi-ld/v1, issuer: ORIGIN/auth }
              claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-api-authentication: true } }
              """,
              platform.origin(),
              "--read-only");
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.NOT_CONFORMANT);
      assertThat(outcomes())
          .containsEntry("CITY-AU-01", "failed")
          .containsEntry("CITY-SL-02", "inapplicable");
    }
  }

  @Test
  void a_profile_that_requires_a_class_cannot_be_told_without_what_the_class_needs()
      throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      test(
          """
          platform: { name: Open city }
          endpoints: { ngsi-ld: ORIGIN/ngsi-ld/v1 }
          claims: { profile: city-os-full, ngsi-ld: "1.8.1" }
          """,
          platform.origin(),
          "--requirement=CITY-SL-02,CITY-AU-01");
      assertThat(outcomes())
          .containsEntry("CITY-SL-02", "cannotTell")
          .containsEntry("CITY-AU-01", "failed");
    }
  }

  @Test
  void what_is_claimed_and_not_there_is_untested_and_elsewhere_does_not_apply() throws IOException {
    String city =
        """
        platform: { name: Empty city }
        endpoints: { ngsi-ld: ORIGIN/ngsi-ld/v1 }
        tenants: none
        claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { CLASSES } }
        """;
    String asked = "--requirement=CITY-DM-05,CITY-DM-06,CITY-DM-10,CITY-DM-29";
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Cli claimed =
          test(
              city.replace(
                  "CLASSES",
                  "city-organisations: true, city-bindings: true, city-standard-data: true"),
              platform.origin(),
              asked);
      assertThat(claimed.code()).as(claimed.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(outcomes())
          .containsEntry("CITY-DM-06", "untested")
          .containsEntry("CITY-DM-10", "untested")
          .containsEntry("CITY-DM-29", "untested");
      Cli silent = test(city.replace("CLASSES", ""), platform.origin(), asked);
      assertThat(silent.code()).as(silent.all()).isZero();
      assertThat(outcomes())
          .containsEntry("CITY-DM-06", "inapplicable")
          .containsEntry("CITY-DM-10", "inapplicable")
          .containsEntry("CITY-DM-29", "inapplicable");
    }
  }

  @Test
  void an_address_without_a_version_is_not_asked_for_another() throws IOException {
    try (Gateway gateway = Gateway.below("/city", "/ngsi-ld/v1")) {
      test(
          """
          platform: { name: City }
          endpoints: { ngsi-ld: ORIGIN/city, openapi: ORIGIN/openapi.json }
          claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-api-publication: true } }
          """,
          gateway.origin(),
          "--requirement=CITY-SL-09");
      assertThat(scenario("CITY-SL-09/s2@ngsi-ld")).isEqualTo("passed");
      assertThat(scenario("CITY-SL-09/s3@ngsi-ld")).isEqualTo("inapplicable");
    }
  }

  @Test
  void an_error_that_the_description_leaves_open_is_not_against_it() throws IOException {
    assertThat(statuses(200, 401)).isEqualTo("passed");
    assertThat(statuses(200, 404)).isEqualTo("failed");
    assertThat(statuses(200, 203)).isEqualTo("failed");
    assertThat(statuses(200, 503)).isEqualTo("failed");
    assertThat(statuses(401, 403)).isEqualTo("cannotTell");
  }

  /** Answer two described questions, of which only 200 is said, and judge that. */
  private String statuses(int first, int second) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    URI origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    String once = "{\"get\":{\"responses\":{\"200\":{\"description\":\"ok\"}}}}";
    String description =
        "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"x\",\"version\":\"1\"},\"servers\":[{\"url\":\"%s\"}],\"paths\":{\"/a\":%s,\"/b\":%s}}"
            .formatted(origin, once, once);
    say(server, "/openapi.json", 200, description);
    say(server, "/ngsi-ld/v1/", 200, "[]");
    say(server, "/a", first, "{}");
    say(server, "/b", second, "{}");
    server.start();
    try {
      test(
          """
          platform: { name: City }
          endpoints: { ngsi-ld: ORIGIN/ngsi-ld/v1, openapi: ORIGIN/openapi.json }
          claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-api-publication: true } }
          """,
          origin,
          "--requirement=CITY-SL-03");
      return scenario("CITY-SL-03/s3@ngsi-ld");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_catalogue_that_names_no_place_of_its_data_fails_and_one_of_other_servers_does_not_apply()
      throws IOException {
    String dataset =
        "{\"result\":{\"count\":1,\"results\":[{\"title\":\"a\",\"resources\":[{\"format\":\"CSV\"%s}]}]}}";
    assertThat(catalogued(200, dataset.formatted("")))
        .containsEntry("CITY-DM-39/s1@ngsi-ld", "failed");
    assertThat(catalogued(200, dataset.formatted(",\"url\":\"https://elsewhere.example/a\"")))
        .containsEntry("CITY-DM-39/s1@ngsi-ld", "inapplicable");
    assertThat(catalogued(403, "{}"))
        .containsEntry("CITY-DM-39/s1@ngsi-ld", "cannotTell")
        .containsEntry("CITY-ED-13/s1@ngsi-ld", "cannotTell");
  }

  private Map<String, String> catalogued(int status, String said) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    say(server, "/ngsi-ld/v1/", 200, "[]");
    say(server, "/package_search", status, said);
    server.start();
    try {
      test(
          """
          platform: { name: City }
          endpoints: { ngsi-ld: ORIGIN/ngsi-ld/v1, catalogue: ORIGIN }
          claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-data-catalogue: true } }
          """,
          URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
          "--requirement=CITY-DM-39,CITY-ED-13");
      Map<String, String> outcomes = new TreeMap<>();
      Json.read(Files.readString(folder.resolve("out/results.json")))
          .path("requirements")
          .valueStream()
          .flatMap(requirement -> requirement.path("scenarios").valueStream())
          .forEach(
              one -> outcomes.put(one.path("id").asString(""), one.path("outcome").asString("")));
      return outcomes;
    } finally {
      server.stop(0);
    }
  }

  private static void say(HttpServer server, String path, int status, String json) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private String scenario(String id) throws IOException {
    return Json.read(Files.readString(folder.resolve("out/results.json")))
        .path("requirements")
        .valueStream()
        .flatMap(requirement -> requirement.path("scenarios").valueStream())
        .filter(one -> one.path("id").asString("").equals(id))
        .map(one -> one.path("outcome").asString(""))
        .findFirst()
        .orElse("none");
  }

  private Cli test(String file, URI origin, String option) throws IOException {
    Path city = folder.resolve("city.yaml");
    Files.writeString(city, file.replace("ORIGIN", origin.toString()));
    return Cli.run("test", "--platform=" + city, option, "--out=" + folder.resolve("out"));
  }

  private Map<String, String> outcomes() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    Json.read(Files.readString(folder.resolve("out/results.json")))
        .path("requirements")
        .forEach(r -> outcomes.put(r.path("id").asString(""), r.path("outcome").asString("")));
    return outcomes;
  }
}
