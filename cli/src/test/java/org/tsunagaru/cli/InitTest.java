package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reference.ReferencePlatform;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.spec.file.YamlFile;

@Timeout(120)
class InitTest {

  private static final String NOBODY = "http://127.0.0.1:9";
  private static final String CANARY = "canary-91d4";

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("city.yaml");
  }

  private Cli init(String... words) {
    List<String> all = new ArrayList<>(List.of("init", file().toString()));
    all.addAll(Arrays.asList(words));
    return Cli.run(all.toArray(String[]::new));
  }

  private String written() throws IOException {
    return Files.readString(file());
  }

  /** Insist that a test would take the file as it was written. */
  private static void insistLoads(Path file) {
    Cli list = Cli.run("test", "--platform", file.toString(), "--list");
    assertThat(list.code()).as(list.all()).isZero();
    assertThat(list.out()).isNotBlank();
  }

  private void insistNothingWritten() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void the_apis_that_answer_are_said_written_and_claimed() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      String origin = platform.origin().toString();
      Cli init = init("--url", origin, "--name", "見本市: \"OS\"", "--requests-per-second", "12.5");
      assertThat(init.code()).as(init.all()).isZero();
      assertThat(init.out())
          .contains(
              "NGSI-LD answers at " + origin + "/ngsi-ld/v1",
              "NGSIv2 answers at " + origin + "/v2",
              "tsunagaru test --platform " + file());
      assertThat(written())
          .contains(
              "\n  name: \"見本市: \\\"OS\\\"\"\n",
              "\n  ngsi-ld: \"" + origin + "/ngsi-ld/v1\"\n",
              "\n  ngsi-v2: \"" + origin + "/v2\"\n",
              "\nlimits:\n  requests-per-second: 12.5\n  #connect-seconds: 5\n",
              "\n  ngsi-ld: \"1.8.1\"\n  ngsi-v2: \"2.0\"\n",
              "\n#tls:\n  #ca-file: \"city-ca.pem\"\n");
      insistLoads(file());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ngsi-ld/v1/", "/v2"})
  void the_root_of_one_api_leads_to_the_other(String path) throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      assertThat(init("--url", platform.origin() + path).code()).isZero();
      for (String binding : List.of("ngsi-ld", "ngsi-v2")) {
        assertThat(written()).containsPattern("\n  " + binding + ": \"http://");
      }
    }
  }

  @Test
  void only_the_api_that_was_named_is_looked_for() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Cli init = init("--url", platform.origin().toString(), "--binding", "ngsi-v2");
      assertThat(init.out()).contains("NGSIv2 answers").doesNotContain("NGSI-LD");
      assertThat(written())
          .contains("\n  #ngsi-ld: \"https://os.example/ngsi-ld/v1\"\n  ngsi-v2: \"http://127");
      insistLoads(file());
    }
  }

  @Test
  void an_api_at_a_root_of_its_own_is_told_by_what_it_says_of_types() throws IOException {
    try (Gateway gateway = Gateway.below("/city/os", "/v2")) {
      String root = gateway.origin() + "/city/os";
      Cli init = init("--url", root);
      assertThat(init.code()).as(init.all()).isZero();
      assertThat(init.out()).contains("NGSIv2 answers at " + root + ".");
      assertThat(written())
          .contains("\n  ngsi-v2: \"" + root + "\"\n")
          .doesNotContain("\n  ngsi-ld:");
      insistLoads(file());
    }
  }

  @Test
  void the_file_names_its_schema_which_lies_beside_it() throws IOException {
    assertThat(init("--url", NOBODY, "--no-probe").code()).isZero();
    String first = written().lines().findFirst().orElse("");
    assertThat(first).startsWith("# yaml-language-server: $schema=");
    Path schema = folder.resolve(first.substring(first.indexOf('=') + 1));
    assertThat(schema).hasContent(Resources.text("spec/schemas/platform.json"));
  }

  @Test
  void a_secret_that_is_not_there_yet_is_said_and_the_platform_looked_at_as_nobody()
      throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Cli init =
          init(
              "--url",
              platform.origin().toString(),
              "--auth",
              "bearer",
              "--secret",
              "env:TSUNAGARU_NOT_SET");
      assertThat(init.code()).as(init.all()).isZero();
      assertThat(init.out())
          .contains(
              "auth.token: the secret is not set; set the environment variable TSUNAGARU_NOT");
      assertThat(written()).contains("\n  token: \"${env:TSUNAGARU_NOT_SET}\"\n");
    }
  }

  @Test
  void a_platform_that_refuses_is_written_down_and_cannot_be_told() throws IOException {
    try (Gateway closed = Gateway.open(anybody -> false)) {
      Cli init = init("--url", closed.origin().toString());
      assertThat(init.code()).as(init.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(init.out()).contains("it said 401", "is not known");
      assertThat(written()).contains("\n  ngsi-ld: \"" + closed.root() + "\"\n");
      insistLoads(file());
    }
  }

  @Test
  void a_key_in_a_file_opens_the_gateway_and_is_named_as_seen_from_the_platform_file()
      throws IOException {
    Files.writeString(folder.resolve("key.txt"), CANARY);
    try (Gateway gateway = Gateway.open(Gateway.knows("X-City", CANARY::equals))) {
      String key = folder.resolve("key.txt").toString();
      Cli init =
          init(
              "--url",
              gateway.origin().toString(),
              "--auth",
              "header",
              "--header",
              "X-City",
              "--secret",
              "file:" + key);
      assertThat(init.code()).as(init.all()).isZero();
      assertThat(init.all() + written()).doesNotContain(CANARY).contains("NGSI-LD answers");
      assertThat(written())
          .contains("\n  type: \"header\"\n  name: \"X-City\"\n  value: \"${file:");
      insistLoads(file());
    }
  }

  @Test
  void where_nobody_answers_nothing_is_written_unless_unseen() throws IOException {
    Cli init = init("--url", NOBODY);
    assertThat(init.code()).as(init.all()).isEqualTo(Exit.CANNOT_TELL);
    assertThat(init.out()).contains("cannot be reached");
    assertThat(init.err()).contains("nothing was written", "--no-probe").hasLineCount(1);
    insistNothingWritten();
    assertThat(init("--url", NOBODY, "--no-probe", "--binding", "ngsi-ld,ngsi-v2").code()).isZero();
    assertThat(written())
        .contains("ngsi-ld: \"" + NOBODY + "/ngsi-ld/v1\"", "ngsi-v2: \"" + NOBODY + "/v2\"");
    insistLoads(file());
  }

  @Test
  void what_is_there_stays_unless_forced() throws IOException {
    Path schema = folder.resolve("tsunagaru-platform.schema.json");
    Files.writeString(file(), "mine");
    Files.writeString(schema, "mine too");
    Cli init = init("--url", NOBODY, "--no-probe");
    assertThat(init.code()).isEqualTo(Exit.USAGE);
    assertThat(init.err()).contains("is there already", "--force").hasLineCount(1);
    assertThat(file()).hasContent("mine");
    Files.delete(file());
    assertThat(init("--url", NOBODY, "--no-probe").code()).isZero();
    assertThat(schema).hasContent("mine too");
    Files.writeString(file(), "mine");
    assertThat(init("--url", NOBODY, "--no-probe", "--force").code()).isZero();
    insistLoads(file());
    assertThat(schema).hasContent(Resources.text("spec/schemas/platform.json"));
  }

  @Test
  void a_file_in_a_folder_with_a_japanese_name_speaks_japanese() throws IOException {
    Path place = folder.resolve("都市OS 試験/見本市.yaml");
    Path authority = Files.createDirectories(folder.resolve("認証局")).resolve("ca.pem");
    Files.writeString(authority, "");
    String[] words = {
      "init", place.toString(), "--url", "https://os.example", "--no-probe", "--lang=ja"
    };
    Cli init = Cli.run(words);
    assertThat(init.code()).as(init.all()).isZero();
    assertThat(init.out()).contains("見本市.yaml", "次の手順");
    assertThat(Files.readString(place, StandardCharsets.UTF_8))
        .contains("# 認証方法", "# 秘密情報はこのファイルに書きません");
    insistLoads(place);
    String[] again = Arrays.copyOf(words, words.length + 3);
    again[words.length] = "--force";
    again[words.length + 1] = "--ca-file";
    again[words.length + 2] = authority.toString();
    Cli empty = Cli.run(again);
    assertThat(empty.code()).isEqualTo(Exit.USAGE);
    assertThat(empty.err()).startsWith("tls.ca-file: ").contains("証明書を読み取れません");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--auth bearer --secret canary-91d4 | --secret takes env:NAME",
        "--auth bearer --secret ${env:canary-91d4} | --secret takes env:NAME",
        "--key-password canary-91d4 | --key-password takes env:NAME",
        "--proxy http://a --proxy-user a --proxy-password canary-91d4 | --proxy-password takes",
        "--secret env:A | --secret does not go with --auth none",
        "--auth token | --auth takes one of none, bearer",
        "--auth header | needs --header",
        "--auth basic | needs --user",
        "--auth oauth2-client-credentials --client-id a | needs --issuer",
        "--auth oauth2-client-credentials --issuer http://a | needs --client-id",
        "--auth bearer --user a | --user does not go with --auth bearer",
        "--binding ngsi-v9 | no binding 'ngsi-v9'",
        "--profile nope | nope",
        "--profile ngsi-v2-core | claims.profile: this profile is tested over ngsi-v2",
        "--ca-file nowhere.pem | tls.ca-file: the file",
        "--client-key a | tls",
        "--tenants only-one | tenants",
        "--proxy https://proxy.example | limits.proxy",
        "--requests-per-second 0 | limits.requests-per-second",
        "--public-url nonsense | callback.public-url"
      })
  void what_does_not_fit_is_one_sentence_and_nothing_is_written(String words, String sentence)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("--url", NOBODY, "--no-probe"));
    all.addAll(Arrays.asList(words.split(" ")));
    Cli init = init(all.toArray(String[]::new));
    assertThat(init.code()).as(init.all()).isEqualTo(Exit.USAGE);
    assertThat(init.err()).contains(sentence).doesNotContain("Exception", "\tat ");
    assertThat(init.all()).doesNotContain(CANARY);
    insistNothingWritten();
  }

  @ParameterizedTest
  @CsvSource({"os.example, do not belong in a URL", "'os example', cannot convert"})
  void a_password_in_the_url_is_not_repeated(String host, String words) throws IOException {
    Cli init = init("--url", "http://tester:" + CANARY + "@" + host, "--no-probe");
    assertThat(init.code()).isEqualTo(Exit.USAGE);
    assertThat(init.all()).contains(words).doesNotContain(CANARY);
    insistNothingWritten();
  }

  @Test
  void a_file_that_cannot_be_written_is_named() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Cli init =
        Cli.run("init", folder.resolve("file/city.yaml").toString(), "--url", NOBODY, "--no-probe");
    assertThat(init.code()).as(init.all()).isEqualTo(Exit.USAGE);
    assertThat(init.err()).contains("cannot be written").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void every_example_of_the_file_fits_its_schema(String language) {
    PlatformSketch sketch = new PlatformSketch(folder);
    sketch.text("platform.name", "X");
    sketch.text("auth.type", "none");
    sketch.text("tenants", "none");
    sketch.text("claims.profile", "ngsi-ld-core");
    sketch.lines("claims.classes", "  #classes:\n    #ngsi-ld-tenancy: false");
    String text = PlatformTemplate.in(Locale.forLanguageTag(language)).filled(sketch);
    String examples = text.replaceAll("(?m)^( *)#(?=[^ \n])", "$1");
    YamlFile yaml = YamlFile.parse("examples", examples);
    assertThat(FileSchema.of("platform.json").check(yaml)).isEmpty();
    for (String member :
        List.of(
            "/endpoints/issuer",
            "/access/clients/reader",
            "/access/trusted-city/clients/reader",
            "/access/login/redirect-uri",
            "/access/people/resident/password",
            "/tls/client-key-password",
            "/limits/proxy-password",
            "/callback/public-url",
            "/claims/classes/ngsi-ld-tenancy")) {
      assertThat(yaml.tree().at(member).isMissingNode()).as(member).isFalse();
    }
    assertThat(text.lines().filter(line -> line.matches("[a-z]+:")))
        .contains("platform:", "claims:");
  }
}
