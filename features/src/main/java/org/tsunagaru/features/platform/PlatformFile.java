package org.tsunagaru.features.platform;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.platform.Platform.Auth;
import org.tsunagaru.features.platform.Platform.Callback;
import org.tsunagaru.features.platform.Platform.Claims;
import org.tsunagaru.features.platform.Platform.ClientCredentials;
import org.tsunagaru.features.platform.Platform.Limits;
import org.tsunagaru.features.platform.Platform.Proxy;
import org.tsunagaru.features.platform.Platform.Tenants;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileException;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** Reads the file that describes a platform. */
public final class PlatformFile {

  private static final int LARGEST_PORT = 65_535;

  private final Reading reading;
  private final Secrets secrets;

  private PlatformFile(Reading reading, SecretSource source) {
    this.reading = reading;
    this.secrets = new Secrets(reading, source);
  }

  /**
   * Read a platform file to speak to the platform, whatever it claims.
   *
   * @param path the file; other files it names are relative to its folder
   * @param source where the secrets are that it names
   * @throws SpecException when the file cannot be read
   * @throws FileException when it is not a platform file, or names what is not there
   */
  public static Platform read(Path path, SecretSource source) {
    return parse(path, text(path), source, Optional.empty());
  }

  /**
   * Read a platform file to test the platform: its claims have to fit the catalogue, too.
   *
   * @param path the file; other files it names are relative to its folder
   * @param source where the secrets are that it names
   * @param catalogue what can be claimed
   * @throws SpecException when the file cannot be read
   * @throws FileException when it is not a platform file, names what is not there, or claims what
   *     nobody can
   */
  public static Platform read(Path path, SecretSource source, Catalogue catalogue) {
    return parse(path, text(path), source, Optional.of(catalogue));
  }

  /**
   * Read the text of a platform file that need not be there yet.
   *
   * @param path where the file is to be
   * @param catalogue what can be claimed; empty where the claims do not matter
   * @throws FileException as {@link #read(Path, SecretSource, Catalogue)} does
   */
  public static Platform parse(
      Path path, String text, SecretSource source, Optional<Catalogue> catalogue) {
    YamlFile yaml = YamlFile.parse(path.toString(), text);
    insistOnSchema(yaml);
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(Path.of("/"));
    Reading reading = new Reading(yaml, folder);
    Platform platform = new PlatformFile(reading, source).platform();
    catalogue.ifPresent(known -> new ClaimsCheck(reading, known).check());
    reading.finish();
    return platform;
  }

  private static void insistOnSchema(YamlFile yaml) {
    List<FileProblem> found = FileSchema.of("platform.json").check(yaml);
    if (!found.isEmpty()) {
      SchemaWords words = SchemaWords.ofPlatformFiles();
      throw new FileException(found.stream().map(words::worded).distinct().toList());
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SpecException(
          Text.of(
              "The platform file %s cannot be read. Check that it is there and may be opened.",
              "プラットフォームファイル %s を読めません。ファイルの有無と権限を確認してください。", path));
    }
  }

  private Platform platform() {
    return new Platform(
        reading.text("/platform/name").orElse(""),
        reading.text("/platform/vendor"),
        reading.text("/platform/version"),
        endpoints(),
        auth(),
        new AccessMembers(reading, secrets).read(),
        new TlsFiles(reading, secrets).read(),
        tenants(),
        callback(),
        limits(),
        claims(),
        secrets.known());
  }

  private Map<String, URI> endpoints() {
    Map<String, URI> endpoints = new LinkedHashMap<>();
    for (String binding : reading.at("/endpoints").propertyNames()) {
      reading.url("/endpoints/" + binding).ifPresent(url -> endpoints.put(binding, url));
    }
    return Map.copyOf(endpoints);
  }

  private Auth auth() {
    return switch (reading.text("/auth/type").orElse("none")) {
      case "bearer" -> new Platform.Bearer(secrets.forHeader("/auth/token"));
      case "header" ->
          new Platform.Key(reading.text("/auth/name").orElse(""), secrets.forHeader("/auth/value"));
      case "basic" -> basic("/auth/user", "/auth/password");
      case "oauth2-client-credentials" -> clientCredentials();
      default -> new Platform.NoAuth();
    };
  }

  private Platform.Basic basic(String user, String password) {
    return new Platform.Basic(reading.text(user).orElse(""), secrets.at(password));
  }

  private ClientCredentials clientCredentials() {
    return new ClientCredentials(
        reading.url("/auth/issuer"),
        reading.url("/auth/token-url"),
        reading.text("/auth/client-id").orElse(""),
        secrets.at("/auth/client-secret"),
        reading
            .text("/auth/client-authentication")
            .map(word -> ClientCredentials.Proof.valueOf(word.toUpperCase(Locale.ROOT))),
        reading.text("/auth/scope"),
        reading.text("/auth/audience"));
  }

  private Tenants tenants() {
    JsonNode node = reading.at("/tenants");
    if (node.isArray()) {
      return new Tenants(
          Tenants.Kind.PROVISIONED, node.valueStream().map(JsonNode::asString).toList());
    }
    return node.asString("dynamic").equals("none")
        ? new Tenants(Tenants.Kind.NONE, List.of())
        : new Tenants(Tenants.Kind.DYNAMIC, List.of());
  }

  private Callback callback() {
    String listen = reading.text("/callback/listen").orElse("127.0.0.1:0");
    int colon = listen.lastIndexOf(':');
    int port = Integer.parseInt(listen.substring(colon + 1));
    if (port > LARGEST_PORT) {
      reading.problem(
          "/callback/listen", Text.of("a port is at most %d", "ポート番号は%d以下で指定してください", LARGEST_PORT));
    }
    return new Callback(listen.substring(0, colon), port, reading.url("/callback/public-url"));
  }

  private Limits limits() {
    Limits usual = Limits.usual();
    JsonNode node = reading.at("/limits");
    return new Limits(
        node.path("requests-per-second").asDouble(usual.requestsPerSecond()),
        seconds(node, "connect-seconds", usual.connect()),
        seconds(node, "exchange-seconds", usual.exchange()),
        seconds(node, "settle-seconds", usual.settle()),
        seconds(node, "notification-seconds", usual.notification()),
        node.has("body-megabytes")
            ? (long) (node.path("body-megabytes").asDouble() * 1_000_000)
            : usual.largestBody(),
        reading.url("/limits/proxy").map(url -> new Proxy(url, proxyLogin())));
  }

  private Optional<Platform.Basic> proxyLogin() {
    return reading.has("/limits/proxy-user")
        ? Optional.of(basic("/limits/proxy-user", "/limits/proxy-password"))
        : Optional.empty();
  }

  private static Duration seconds(JsonNode node, String member, Duration usual) {
    return node.has(member)
        ? Duration.ofMillis(
            node.path(member).decimalValue().multiply(BigDecimal.valueOf(1000)).longValue())
        : usual;
  }

  private Claims claims() {
    Map<String, String> editions = new LinkedHashMap<>();
    for (String binding : Binding.WORDS) {
      reading.text("/claims/" + binding).ifPresent(edition -> editions.put(binding, edition));
    }
    Map<String, Boolean> classes = new LinkedHashMap<>();
    reading
        .at("/claims/classes")
        .propertyStream()
        .forEach(entry -> classes.put(entry.getKey(), entry.getValue().asBoolean()));
    return new Claims(reading.text("/claims/profile"), editions, classes);
  }
}
