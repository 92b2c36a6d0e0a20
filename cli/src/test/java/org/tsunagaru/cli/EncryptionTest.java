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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.Defects;
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
      trust(platform);
      Map<String, String> outcomes =
          outcomes(platform.secureOrigin() + "/ngsi-ld/v1", "tls: { ca-file: ca.pem }");
      assertThat(outcomes).containsEntry("CITY-SE-04/s1@ngsi-ld", "inapplicable");
      outcomes.remove("CITY-SE-04/s1@ngsi-ld");
      assertThat(outcomes).hasSizeGreaterThan(9).doesNotContainValue("inapplicable");
      assertThat(outcomes.values()).containsOnly("passed");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "certificate-ended, type: none",
    "certificate-of-another-host, type: none",
    "certificate-of-nobody, type: none",
    "certificate-ended, 'type: oauth2-client-credentials, token-url: \"ORIGIN/auth/token\", client-id: tester, client-secret: \"${file:tester.txt}\"'"
  })
  void a_certificate_that_is_not_to_be_trusted_is_a_failure_and_what_lies_behind_it_untested(
      String defect, String auth) throws IOException, CertificateEncodingException {
    try (ReferencePlatform platform =
        ReferencePlatform.guarded(0, Defects.byId(defect).orElseThrow())) {
      trust(platform);
      Files.writeString(folder.resolve("tester.txt"), "tester-knows");
      Cli test =
          test(
              """
              platform: { name: City }
              endpoints: { ngsi-ld: "ORIGIN/ngsi-ld/v1", ngsi-v2: "%s/v2" }
              auth: { %s }
              tls: { ca-file: ca.pem }
              claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", ngsi-v2: "2.0", classes: { city-api-protection: true } }
              """
                  .formatted(platform.origin(), auth)
                  .replace("ORIGIN", platform.secureOrigin().toString()));
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.NOT_CONFORMANT);
      assertThat(test.out()).contains("The certificate of a server is not to be trusted");
      Map<String, String> outcomes = outcomes();
      assertThat(outcomes)
          .containsEntry("CITY-SE-04/s2@ngsi-ld", "failed")
          .containsEntry("CITY-SE-04/s3.2@ngsi-ld", "passed")
          .containsEntry("CITY-SE-06/s1@ngsi-ld", "passed")
          .containsEntry("CITY-SE-01/s5@ngsi-ld", "untested")
          .containsEntry("CITY-SE-01/s5@ngsi-v2", "untested");
      outcomes.keySet().removeIf(id -> id.matches("CITY-SE-0[46]/.*"));
      assertThat(outcomes.values()).containsOnly("untested");
    }
  }

  private void trust(ReferencePlatform platform) throws IOException, CertificateEncodingException {
    Files.writeString(
        folder.resolve("ca.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(platform.authority().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
  }

  private Map<String, String> outcomes(String api, String way) throws IOException {
    Cli test =
        test(
            """
            platform: { name: City }
            endpoints: { ngsi-ld: "%s" }
            %s
            claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-api-protection: true } }
            """
                .formatted(api, way));
    assertThat(folder.resolve("out/results.json")).as(test.all()).exists();
    Map<String, String> outcomes = outcomes();
    outcomes.keySet().removeIf(id -> id.startsWith("CITY-SE-01"));
    return outcomes;
  }

  private Cli test(String file) throws IOException {
    Path city = folder.resolve("city.yaml");
    Files.writeString(city, file);
    return Cli.run(
        "test",
        "--platform=" + city,
        "--read-only",
        "--requirement=CITY-SE-01,CITY-SE-04,CITY-SE-06",
        "--out=" + folder.resolve("out"));
  }

  private Map<String, String> outcomes() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    Json.read(Files.readString(folder.resolve("out/results.json")))
        .path("requirements")
        .valueStream()
        .flatMap(requirement -> requirement.path("scenarios").valueStream())
        .forEach(
            one -> outcomes.put(one.path("id").asString(""), one.path("outcome").asString("")));
    return outcomes;
  }
}
