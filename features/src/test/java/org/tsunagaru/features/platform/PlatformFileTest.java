package org.tsunagaru.features.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.features.platform.Platform.ClientCredentials;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.file.CatalogueReader;
import org.tsunagaru.spec.file.FileException;
import org.tsunagaru.spec.file.FileProblem;

class PlatformFileTest {

  private static final String CANARY = "canary-5b1e";

  @TempDir private Path folder;

  private final List<String> asked = new ArrayList<>();

  private final SecretSource secrets =
      new SecretSource() {
        @Override
        public Optional<String> environment(String name) {
          return Optional.ofNullable(
              Map.of("KEY", CANARY, "EMPTY", "", "JA", "ひみつのことば", "TWO", "one\ntwo").get(name));
        }

        @Override
        public Optional<String> ask(String label) {
          asked.add(label);
          return label.equals("nobody") ? Optional.empty() : Optional.of("typed");
        }
      };

  private Platform read(String more) {
    return read(more, Optional.empty());
  }

  private Platform read(String more, Optional<Catalogue> catalogue) {
    String text =
        "platform: { name: X }\n"
            + (more.contains("endpoints:")
                ? ""
                : "endpoints: { ngsi-ld: \"http://os.example/\" }\n")
            + (more.contains("claims:") ? "" : "claims: { ngsi-ld: \"1.8.1\" }\n")
            + more;
    return PlatformFile.parse(folder.resolve("city.yaml"), text, secrets, catalogue);
  }

  private FileProblem problem(String more, Optional<Catalogue> catalogue) {
    FileException e = catchThrowableOfType(FileException.class, () -> read(more, catalogue));
    assertThat(e).as(more).isNotNull();
    assertThat(e.getMessage()).doesNotContain(CANARY);
    assertThat(e.problems()).as(e.getMessage()).hasSize(1);
    return e.problems().get(0);
  }

  private FileProblem problem(String more) {
    return problem(more, Optional.empty());
  }

  @Test
  void every_kind_of_authentication_is_read() throws IOException {
    Files.writeString(folder.resolve("key.txt"), " in a file \n");
    assertThat(read("").auth()).isEqualTo(new Platform.NoAuth());
    assertThat(read("auth: { type: none }").auth()).isEqualTo(new Platform.NoAuth());
    assertThat(read("auth: { type: bearer, token: \"${env:KEY}\" }").auth())
        .isEqualTo(new Platform.Bearer(new Secret(CANARY)));
    assertThat(read("auth: { type: header, name: X-Key, value: \"${file:key.txt}\" }").auth())
        .isEqualTo(new Platform.Key("X-Key", new Secret("in a file")));
    assertThat(read("auth: { type: basic, user: 試験者, password: \"${env:JA}\" }").auth())
        .isEqualTo(new Platform.Basic("試験者", new Secret("ひみつのことば")));
    assertThat(
            read("auth: { type: oauth2-client-credentials, issuer: \"https://id.example/city/\", client-id: a, client-secret: \"${prompt:Secret of the client}\", client-authentication: client_secret_post, scope: read, audience: os }")
                .auth())
        .isEqualTo(
            new ClientCredentials(
                Optional.of(URI.create("https://id.example/city")),
                Optional.empty(),
                "a",
                new Secret("typed"),
                Optional.of(ClientCredentials.Proof.CLIENT_SECRET_POST),
                Optional.of("read"),
                Optional.of("os")));
  }

  @Test
  void other_clients_get_their_tokens_from_the_issuer_of_the_tester() {
    Platform.Access access =
        read("endpoints: { ngsi-ld: \"http://os.example\", issuer: \"https://id.example/city\" }\n"
                + "access: { signing-key: \"${env:KEY}\", clients: { reader: { client-id: r, client-secret: \"${prompt:Reader}\", scope: read } } }")
            .access();
    assertThat(access.signingKey()).hasValue(new Secret(CANARY));
    assertThat(access.clients()).containsOnlyKeys("reader");
    assertThat(access.clients().get("reader"))
        .isEqualTo(
            new ClientCredentials(
                Optional.of(URI.create("https://id.example/city")),
                Optional.empty(),
                "r",
                new Secret("typed"),
                Optional.empty(),
                Optional.of("read"),
                Optional.empty()));
  }

  @Test
  void services_of_a_trusted_city_get_their_tokens_there() {
    Platform.Access access =
        read("auth: { type: oauth2-client-credentials, issuer: \"https://id.example/city\", client-id: a, client-secret: \"${prompt:Tester}\", audience: here }\n"
                + "access: { trusted-city: { issuer: \"https://id.next.example/\", audience: os, clients: { writer: { client-id: w, client-secret: \"${env:KEY}\", scope: write } } } }")
            .access();
    assertThat(access.clients()).isEmpty();
    assertThat(access.visitors())
        .containsOnly(
            Map.entry(
                "writer",
                new ClientCredentials(
                    Optional.of(URI.create("https://id.next.example")),
                    Optional.empty(),
                    "w",
                    new Secret(CANARY),
                    Optional.empty(),
                    Optional.of("write"),
                    Optional.of("os"))));
    assertThat(
            problem(
                "access: { trusted-city: { clients: { reader: { client-id: a, client-secret: \"${env:KEY}\" } } } }"))
        .satisfies(one -> assertThat(one.what().en()).contains("issuer"));
  }

  @Test
  void people_sign_on_by_a_form_that_the_tester_finds_its_way_in_or_by_themselves() {
    Platform.Access access =
        read("access: { people: { resident: { user: hanako, password: \"${env:KEY}\" } }, login: { client-id: app, redirect-uri: \"https://app.example/back/\", user-field: \"#login\" } }")
            .access();
    assertThat(access.people())
        .containsOnly(
            Map.entry("resident", new Platform.Account("hanako", Optional.of(new Secret(CANARY)))));
    Platform.LoginForm usual = Platform.LoginForm.usual();
    assertThat(access.login())
        .hasValue(
            new Platform.Login(
                "app",
                Optional.empty(),
                URI.create("https://app.example/back/"),
                "openid",
                false,
                new Platform.LoginForm("#login", usual.password(), usual.submit())));
    assertThat(
            read("access: { people: { resident: { user: hanako } }, login: { by: person, client-id: app, redirect-uri: \"http://127.0.0.1:8400/back\" } }")
                .access()
                .login()
                .orElseThrow()
                .byPerson())
        .isTrue();
  }

  @Test
  void how_people_cannot_sign_on_is_said_where_it_stands() {
    String people = "people: { resident: { user: a, password: \"${env:KEY}\" } }";
    assertThat(
            problem(
                    "access: { "
                        + people
                        + ", login: { client-id: a, redirect-uri: \"https://a/b\", by: person } }")
                .what()
                .en())
        .contains("http://127.0.0.1:8400/signed-on");
    assertThat(
            problem(
                    "access: { "
                        + people
                        + ", login: { client-id: a, redirect-uri: \"https://a/b\", submit: \"[[\" } }")
                .what()
                .en())
        .contains("no CSS selector");
    assertThat(
            problem(
                    "access: { people: { resident: { user: a } }, login: { client-id: a, redirect-uri: \"https://a/b\" } }")
                .what()
                .en())
        .contains("access.login.by: person");
    assertThat(problem("access: { " + people + " }").what().en()).contains("login");
    assertThat(
            problem(
                    "access: { "
                        + people
                        + ", login: { client-id: a, redirect-uri: \"https://a/b\", scope: openidx } }")
                .what()
                .en())
        .contains("openid unless given");
  }

  @Test
  void every_secret_is_known_and_none_is_shown() {
    Platform platform =
        read(
            "auth: { type: bearer, token: \"${env:KEY}\" }\nlimits: { proxy: \"http://proxy:8080\", proxy-user: a, proxy-password: \"${prompt:Proxy}\" }");
    assertThat(platform.secrets())
        .containsExactlyInAnyOrder(new Secret(CANARY), new Secret("typed"));
    assertThat(platform.toString()).doesNotContain(CANARY, "typed");
    assertThat(platform.limits().proxy())
        .hasValue(
            new Platform.Proxy(
                URI.create("http://proxy:8080"),
                Optional.of(new Platform.Basic("a", new Secret("typed")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth: { type: bearer, token: \"%s\" }",
        "auth: { type: header, name: A, value: \"%s\" }",
        "auth: { type: basic, user: a, password: \"%s\" }",
        "auth: { type: oauth2-client-credentials, token-url: \"http://a\", client-id: a, client-secret: \"%s\" }",
        "access: { clients: { reader: { client-id: a, client-secret: \"%s\" } } }",
        "access: { clients: { other-organisation: { client-id: a, client-secret: \"%s\" } } }",
        "access: { clients: { low-assurance: { client-id: a, client-secret: \"%s\" } } }",
        "access: { trusted-city: { token-url: \"http://a\", clients: { writer: { client-id: a, client-secret: \"%s\" } } } }",
        "access: { trusted-city: { token-url: \"http://a\", clients: { reader: { client-id: a, client-secret: \"%s\" } } } }",
        "access: { signing-key: \"%s\" }",
        "access: { people: { resident: { user: a, password: \"%s\" } }, login: { client-id: a, redirect-uri: \"http://a/b\" } }",
        "access: { people: { other-municipality: { user: a, password: \"%s\" } }, login: { client-id: a, redirect-uri: \"http://a/b\" } }",
        "access: { people: { resident: { user: a } }, login: { by: person, client-id: a, client-secret: \"%s\", redirect-uri: \"http://127.0.0.1:84/b\" } }",
        "limits: { proxy: \"http://a\", proxy-user: a, proxy-password: \"%s\" }"
      })
  void every_slot_takes_a_secret_from_the_environment_a_file_and_a_person(String slot)
      throws IOException {
    Files.writeString(folder.resolve("key.txt"), "filed\n");
    assertThat(read(slot.formatted("${env:KEY}")).secrets()).containsExactly(new Secret(CANARY));
    assertThat(read(slot.formatted("${file:key.txt}")).secrets())
        .containsExactly(new Secret("filed"));
    assertThat(read(slot.formatted("${prompt:Key}")).secrets())
        .containsExactly(new Secret("typed"));
  }

  @Test
  void a_person_is_asked_once_for_what_is_named_twice() {
    read(
        "auth: { type: bearer, token: \"${prompt:市の合言葉}\" }\nlimits: { proxy: \"http://proxy:8080\", proxy-user: a, proxy-password: \"${prompt:市の合言葉}\" }");
    assertThat(asked).containsExactly("市の合言葉");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${env:NOT_SET} | NOT_SET",
        "${env:EMPTY} | EMPTY",
        "${env:JA} | ASCII characters only",
        "${env:TWO} | one line",
        "${file:nowhere.txt} | nowhere.txt",
        "${file:empty.txt} | empty.txt is empty",
        "${prompt:nobody} | without a terminal use",
        "canary-5b1e | never stands in this file"
      })
  void a_secret_that_cannot_be_had_is_named_with_its_line(String reference, String words)
      throws IOException {
    Files.writeString(folder.resolve("empty.txt"), " \n");
    FileProblem problem = problem("auth: { type: bearer, token: \"" + reference + "\" }");
    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem.pointer()).isEqualTo("/auth/token");
    assertThat(problem.what().en()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth: { type: bearer, token: canary-5b1e }",
        "auth: { type: header, name: A, value: canary-5b1e }",
        "auth: { type: basic, user: a, password: canary-5b1e }",
        "auth: { type: oauth2-client-credentials, token-url: \"http://a\", client-id: a, client-secret: canary-5b1e }",
        "tls: { client-cert: a, client-cert-password: canary-5b1e }",
        "tls: { client-cert: a, client-key: b, client-key-password: canary-5b1e }",
        "limits: { proxy: \"http://a\", proxy-user: a, proxy-password: canary-5b1e }"
      })
  void a_secret_that_stands_in_the_file_is_refused_in_every_slot_and_not_repeated(String slot) {
    assertThat(problem(slot).what().en()).contains("never stands in this file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "endpoints: { ngsi-ld: \"https://user:canary-5b1e@os.example\" }",
        "limits: { proxy: \"http://user:canary-5b1e@proxy.example\" }",
        "auth: { type: oauth2-client-credentials, issuer: \"https://a:canary-5b1e@id.example\", client-id: a, client-secret: \"${env:JA}\" }",
        "callback: { public-url: \"http://a:canary-5b1e@[\" }"
      })
  void credentials_in_a_url_are_refused_and_not_repeated(String url) {
    assertThat(problem(url).line()).isEqualTo(url.startsWith("endpoints") ? 3 : 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "endpoints: { ngsi-ld: \"http://city_os:1026\" } | no URL of a server",
        "endpoints: { ngsi-ld: \"http://[os\" } | no URL of a server",
        "callback: { listen: \"0.0.0.0:70000\" } | at most 65535",
        "auth: { type: oauth2-client-credentials, client-id: a, client-secret: \"${env:KEY}\" } | 'issuer'",
        "auth: { type: basic, user: \"a:b\", password: \"${env:KEY}\" } | without a colon",
        "limits: { proxy: \"https://proxy.example\" } | for example http://proxy",
        "limitz: { proxy: \"http://proxy\" } | no member 'limitz' here; known are platform, endpoints",
        "auth: { type: none, tokken: a } | no member 'tokken' here; known are type, token",
        "auth: { type: digest } | oauth2-client-credentials: a token from",
        "tenants: [one] | list of provisioned names",
        "claims: { ngsi-ld: 1.8 } | Edition of NGSI-LD, in quotes",
        "claims: { classes: { ngsi-ld-tenancy: maybe } } | boolean",
        "limits: { proxy-user: a, proxy-password: \"${env:KEY}\" } | 'proxy'",
        "limits: { proxy: \"http://a\", proxy-user: a } | 'proxy-password'"
      })
  void what_cannot_be_used_is_one_sentence(String more, String words) {
    assertThat(problem(more).what().en()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claims: { ngsi-ld: \"1.8.1\", ngsi-v2: \"2.0\" } | /claims/ngsi-v2 | add endpoints.ngsi-v2",
        "claims: {} | /endpoints/ngsi-ld | add its edition as claims.ngsi-ld",
        "claims: { ngsi-ld: \"1.8.1\", profile: nope } | /claims/profile | no profile 'nope'; known are",
        "claims: { ngsi-ld: \"1.8.1\", classes: { temporal: false } } | /claims/classes/temporal | no conformance class 'temporal'; known are",
        "claims: { ngsi-v2: \"2.0\", classes: { ngsi-ld-tenancy: true } }\\nendpoints: { ngsi-v2: \"http://a\" } | /claims/classes/ngsi-ld-tenancy | endpoints has no ngsi-ld",
        "claims: { ngsi-ld: \"1.8.1\", classes: { city-api-publication: true } } | /claims/classes/city-api-publication | this class is tested at endpoints.openapi",
        "claims: { ngsi-v2: \"2.0\", profile: ngsi-ld-core }\\nendpoints: { ngsi-v2: \"http://a\" } | /claims/profile | is tested over ngsi-ld"
      })
  void a_claim_that_does_not_fit_is_one_sentence_with_its_place(
      String claims, String pointer, String words) {
    FileProblem problem = problem(claims.replace("\\n", "\n"), Optional.of(CatalogueReader.read()));
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.what().en()).contains(words);
    assertThat(problem.line()).isPositive();
  }

  @Test
  void claims_that_fit_are_read_and_claims_do_not_matter_to_a_cleanup() {
    Optional<Catalogue> catalogue = Optional.of(CatalogueReader.read());
    assertThat(
            read(
                    "claims: { profile: ngsi-ld-core, ngsi-ld: \"1.8.1\", classes: { ngsi-ld-tenancy: false } }",
                    catalogue)
                .claims()
                .classes())
        .containsEntry("ngsi-ld-tenancy", false);
    assertThat(read("claims: {}").claims().editions()).isEmpty();
  }
}
