package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.ReferencePlatform;

/** How connections are protected, and where nobody can tell. */
class EncryptionTest {

  @TempDir private Path folder;

  @Test
  void what_goes_over_a_network_in_the_clear_is_a_failure() throws IOException {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    proxy.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'[', ']'});
          exchange.close();
        });
    proxy.start();
    try {
      Map<String, String> outcomes =
          outcomes(
              "http://city.example/ngsi-ld/v1",
              "limits: { proxy: \"http://127.0.0.1:" + proxy.getAddress().getPort() + "\" }");
      assertThat(outcomes)
          .containsEntry("CITY-SE-04/s1@ngsi-ld", "failed")
          .containsEntry("CITY-SE-04/s2@ngsi-ld", "inapplicable")
          .containsEntry("CITY-SE-04/s3.1@ngsi-ld", "inapplicable");
    } finally {
      proxy.stop(0);
    }
  }

  @Test
  void a_platform_on_the_testers_machine_is_judged_by_how_it_speaks_tls_if_it_does()
      throws IOException, CertificateEncodingException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      assertThat(outcomes(platform.origin() + "/ngsi-ld/v1", "tenants: dynamic").values())
          .containsOnly("inapplicable");
      Files.writeString(
          folder.resolve("ca.pem"),
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder().encodeToString(platform.authority().getEncoded())
              + "\n-----END CERTIFICATE-----\n");
      Map<String, String> outcomes =
          outcomes(platform.secureOrigin() + "/ngsi-ld/v1", "tls: { ca-file: ca.pem }");
      assertThat(outcomes).containsEntry("CITY-SE-04/s1@ngsi-ld", "inapplicable");
      outcomes.remove("CITY-SE-04/s1@ngsi-ld");
      assertThat(outcomes).hasSizeGreaterThan(9).doesNotContainValue("inapplicable");
      assertThat(outcomes.values()).containsOnly("passed");
    }
  }

  private Map<String, String> outcomes(String api, String way) throws IOException {
    Path city = folder.resolve("city.yaml");
    Files.writeString(
        city,
        """
        platform: { name: City }
        endpoints: { ngsi-ld: "%s" }
        %s
        claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-api-protection: true } }
        """
            .formatted(api, way));
    Cli test =
        Cli.run(
            "test",
            "--platform=" + city,
            "--read-only",
            "--requirement=CITY-SE-04,CITY-SE-06",
            "--out=" + folder.resolve("out"));
    Map<String, String> outcomes = new TreeMap<>();
    assertThat(folder.resolve("out/results.json")).as(test.all()).exists();
    Json.read(Files.readString(folder.resolve("out/results.json")))
        .path("requirements")
        .valueStream()
        .flatMap(requirement -> requirement.path("scenarios").valueStream())
        .forEach(
            one -> outcomes.put(one.path("id").asString(""), one.path("outcome").asString("")));
    return outcomes;
  }
}
