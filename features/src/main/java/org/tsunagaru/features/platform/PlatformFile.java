package org.tsunagaru.features.platform;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.features.platform.Platform.Auth;
import org.tsunagaru.features.platform.Platform.Callback;
import org.tsunagaru.features.platform.Platform.Claims;
import org.tsunagaru.features.platform.Platform.Limits;
import org.tsunagaru.features.platform.Platform.Tenants;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileException;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** Reads the file that describes a platform. */
public final class PlatformFile {

  private static final Pattern SECRET = Pattern.compile("\\$\\{(env|file|prompt):([^}]+)}");

  private final YamlFile file;
  private final Path folder;
  private final Function<String, Optional<String>> environment;
  private final Set<String> secrets = new HashSet<>();
  private final List<FileProblem> problems = new ArrayList<>();

  private PlatformFile(YamlFile file, Path folder, Function<String, Optional<String>> environment) {
    this.file = file;
    this.folder = folder;
    this.environment = environment;
  }

  /**
   * Read a platform file.
   *
   * @param path the file; other files it names are relative to its folder
   * @param environment looks up environment variables
   * @throws SpecException when the file cannot be read
   * @throws FileException when it is not a platform file, or names a secret that is not set
   */
  public static Platform read(Path path, Function<String, Optional<String>> environment) {
    YamlFile yaml = YamlFile.parse(path.toString(), text(path));
    FileSchema.of("platform.json").require(yaml);
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(Path.of("/"));
    PlatformFile reader = new PlatformFile(yaml, folder, environment);
    Platform platform = reader.platform();
    if (!reader.problems.isEmpty()) {
      throw new FileException(reader.problems);
    }
    return platform;
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
    JsonNode tree = file.tree();
    Auth auth = auth(tree.path("auth"));
    Optional<Path> caFile = optional(tree.path("tls"), "ca-file").map(folder::resolve);
    refuse("/tls/client-cert", tree.path("tls").has("client-cert"));
    return new Platform(
        tree.path("platform").path("name").asString(),
        optional(tree.path("platform"), "vendor"),
        optional(tree.path("platform"), "version"),
        endpoints(tree.path("endpoints")),
        auth,
        caFile,
        tenants(tree.path("tenants")),
        callback(tree.path("callback")),
        limits(tree.path("limits")),
        claims(tree.path("claims")),
        Set.copyOf(secrets));
  }

  private static Map<String, URI> endpoints(JsonNode node) {
    Map<String, URI> endpoints = new LinkedHashMap<>();
    node.propertyStream()
        .forEach(
            entry ->
                endpoints.put(
                    entry.getKey(), URI.create(entry.getValue().asString().replaceAll("/+$", ""))));
    return Map.copyOf(endpoints);
  }

  private Auth auth(JsonNode node) {
    return switch (node.path("type").asString("none")) {
      case "bearer" -> new Platform.Bearer(secret(node, "token"));
      case "header" -> new Platform.Key(node.path("name").asString(), secret(node, "value"));
      case "basic" -> new Platform.Basic(node.path("user").asString(), secret(node, "password"));
      case "oauth2-client-credentials" -> {
        refuse("/auth/type", true);
        yield new Platform.NoAuth();
      }
      default -> new Platform.NoAuth();
    };
  }

  private void refuse(String pointer, boolean given) {
    if (given) {
      problems.add(
          file.problem(
              pointer,
              new Text(
                  "this kind is not built yet; remove it or choose another",
                  "この種別はまだ実装されていません。削除するか、別の種別を指定してください")));
    }
  }

  private String secret(JsonNode node, String member) {
    Matcher reference = SECRET.matcher(node.path(member).asString());
    if (!reference.matches()) {
      return "";
    }
    String pointer = "/auth/" + member;
    Optional<String> value =
        switch (reference.group(1)) {
          case "env" -> environment.apply(reference.group(2));
          case "file" -> fileSecret(reference.group(2));
          default -> {
            refuse(pointer, true);
            yield Optional.of("");
          }
        };
    if (value.isEmpty()) {
      problems.add(
          file.problem(
              pointer,
              Text.of(
                  "the secret %s is not set; set the environment variable or write the file",
                  "秘密情報 %s が設定されていません。環境変数またはファイルを用意してください", reference.group())));
    }
    value.filter(v -> !v.isEmpty()).ifPresent(secrets::add);
    return value.orElse("");
  }

  private Optional<String> fileSecret(String name) {
    try {
      return Optional.of(Files.readString(folder.resolve(name), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Tenants tenants(JsonNode node) {
    if (node.isArray()) {
      return new Tenants(
          Tenants.Kind.PROVISIONED, node.valueStream().map(JsonNode::asString).toList());
    }
    return node.asString("dynamic").equals("none")
        ? new Tenants(Tenants.Kind.NONE, List.of())
        : new Tenants(Tenants.Kind.DYNAMIC, List.of());
  }

  private static Callback callback(JsonNode node) {
    String listen = node.path("listen").asString("127.0.0.1:0");
    int colon = listen.lastIndexOf(':');
    return new Callback(
        listen.substring(0, colon),
        Integer.parseInt(listen.substring(colon + 1)),
        optional(node, "public-url").map(url -> URI.create(url.replaceAll("/+$", ""))));
  }

  private static Limits limits(JsonNode node) {
    Limits usual = Limits.usual();
    return new Limits(
        node.path("requests-per-second").asDouble(usual.requestsPerSecond()),
        seconds(node, "connect-seconds", usual.connect()),
        seconds(node, "exchange-seconds", usual.exchange()),
        seconds(node, "settle-seconds", usual.settle()),
        seconds(node, "notification-seconds", usual.notification()),
        node.has("body-megabytes")
            ? (long) (node.path("body-megabytes").asDouble() * 1_000_000)
            : usual.largestBody(),
        optional(node, "proxy").map(URI::create));
  }

  private static Duration seconds(JsonNode node, String member, Duration usual) {
    return node.has(member)
        ? Duration.ofMillis(
            node.path(member).decimalValue().multiply(BigDecimal.valueOf(1000)).longValue())
        : usual;
  }

  private static Claims claims(JsonNode node) {
    Map<String, String> editions = new LinkedHashMap<>();
    for (String binding : List.of("ngsi-ld", "ngsi-v2")) {
      optional(node, binding).ifPresent(edition -> editions.put(binding, edition));
    }
    Map<String, Boolean> classes = new LinkedHashMap<>();
    node.path("classes")
        .propertyStream()
        .forEach(entry -> classes.put(entry.getKey(), entry.getValue().asBoolean()));
    return new Claims(optional(node, "profile"), editions, classes);
  }

  private static Optional<String> optional(JsonNode node, String member) {
    return node.has(member) ? Optional.of(node.path(member).asString()) : Optional.empty();
  }
}
