package org.tsunagaru.cli;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.Option;

/** What {@code tsunagaru init} can be told on the command line. */
final class InitOptions {

  @Option(names = "--url")
  private Optional<URI> url = Optional.empty();

  @Option(names = "--name")
  private Optional<String> name = Optional.empty();

  @Option(names = "--vendor")
  private Optional<String> vendor = Optional.empty();

  @Option(names = "--platform-version")
  private Optional<String> version = Optional.empty();

  @Option(names = "--tenants", split = ",")
  private List<String> tenants = new ArrayList<>();

  @Option(names = "--auth")
  private Optional<String> auth = Optional.empty();

  @Option(names = "--secret")
  private Optional<String> secret = Optional.empty();

  @Option(names = "--header")
  private Optional<String> header = Optional.empty();

  @Option(names = "--user")
  private Optional<String> user = Optional.empty();

  @Option(names = "--issuer")
  private Optional<String> issuer = Optional.empty();

  @Option(names = "--token-url")
  private Optional<String> tokenUrl = Optional.empty();

  @Option(names = "--client-id")
  private Optional<String> clientId = Optional.empty();

  @Option(names = "--scope")
  private Optional<String> scope = Optional.empty();

  @Option(names = "--audience")
  private Optional<String> audience = Optional.empty();

  @Option(names = "--ca-file")
  private Optional<String> caFile = Optional.empty();

  @Option(names = "--client-cert")
  private Optional<String> clientCert = Optional.empty();

  @Option(names = "--client-key")
  private Optional<String> clientKey = Optional.empty();

  @Option(names = "--key-password")
  private Optional<String> keyPassword = Optional.empty();

  @Option(names = "--proxy")
  private Optional<String> proxy = Optional.empty();

  @Option(names = "--proxy-user")
  private Optional<String> proxyUser = Optional.empty();

  @Option(names = "--proxy-password")
  private Optional<String> proxyPassword = Optional.empty();

  @Option(names = "--requests-per-second")
  private Optional<BigDecimal> pace = Optional.empty();

  @Option(names = "--public-url")
  private Optional<String> publicUrl = Optional.empty();

  Optional<URI> url() {
    return url;
  }

  /**
   * Put down what was said.
   *
   * @throws SpecException when it does not fit together
   */
  void putDown(PlatformSketch sketch) {
    sketch.text("platform.name", name);
    sketch.text("platform.vendor", vendor);
    sketch.text("platform.version", version);
    putDownAuth(sketch);
    putDownTls(sketch);
    sketch.text("limits.proxy", proxy);
    sketch.text("limits.proxy-user", proxyUser);
    secret(sketch, "limits.proxy-password", "--proxy-password", proxyPassword);
    pace.ifPresent(number -> sketch.number("limits.requests-per-second", number));
    Callback.at(sketch, publicUrl);
    if (!tenants.isEmpty()) {
      Tenancy.putDown(sketch, tenants);
    }
  }

  private void putDownAuth(PlatformSketch sketch) {
    AuthKind kind = kind();
    Map<String, Optional<String>> members = new LinkedHashMap<>();
    members.put("name", header);
    members.put("user", user);
    members.put("issuer", issuer);
    members.put("token-url", tokenUrl);
    members.put("client-id", clientId);
    members.put("scope", scope);
    members.put("audience", audience);
    members.forEach((member, value) -> insistOnFit(kind, member, value.isPresent()));
    boolean somewhere = issuer.isPresent() || tokenUrl.isPresent();
    if (kind == AuthKind.CLIENT_CREDENTIALS && !somewhere) {
      throw missing(kind, "--issuer");
    }
    auth.ifPresent(word -> sketch.text("auth.type", word));
    members.forEach((member, value) -> sketch.text("auth." + member, value));
    if (kind.secret().isEmpty() && secret.isPresent()) {
      throw unfit("--secret", kind);
    }
    kind.secret()
        .ifPresent(
            member ->
                secret(
                    sketch,
                    "auth." + member,
                    "--secret",
                    secret.or(() -> Optional.of(kind.usualReference()))));
  }

  private AuthKind kind() {
    String word = auth.orElse(AuthKind.NONE.word());
    return AuthKind.of(word)
        .orElseThrow(
            () ->
                new SpecException(
                    Text.of(
                        "--auth takes one of %s, not '%s'.",
                        "--auth には %s のいずれかを指定してください (指定値「%s」)。", AuthKind.words(), word)));
  }

  private static void insistOnFit(AuthKind kind, String member, boolean given) {
    String flag = member.equals("name") ? "--header" : "--" + member;
    if (given && !kind.takes(member)) {
      throw unfit(flag, kind);
    } else if (!given && kind.needed().contains(member)) {
      throw missing(kind, flag);
    }
  }

  private static SpecException unfit(String flag, AuthKind kind) {
    return new SpecException(
        Text.of(
            "%s does not go with --auth %s. Give the kind it belongs to with --auth, or leave it out.",
            "%s は --auth %s と併用できません。対応する認証方法を --auth に指定するか、このオプションを外してください。", flag, kind.word()));
  }

  private static SpecException missing(AuthKind kind, String flag) {
    return new SpecException(
        Text.of("--auth %s needs %s too.", "--auth %s の場合は %s も指定してください。", kind.word(), flag));
  }

  private void putDownTls(PlatformSketch sketch) {
    caFile.ifPresent(file -> sketch.file("tls.ca-file", file));
    clientCert.ifPresent(file -> sketch.file("tls.client-cert", file));
    clientKey.ifPresent(file -> sketch.file("tls.client-key", file));
    secret(
        sketch,
        clientKey.isPresent() ? "tls.client-key-password" : "tls.client-cert-password",
        "--key-password",
        keyPassword);
  }

  private static void secret(
      PlatformSketch sketch, String place, String flag, Optional<String> words) {
    if (words.isPresent()) {
      sketch.secret(
          place,
          SecretReference.of(words.get())
              .orElseThrow(
                  () ->
                      new SpecException(
                          Text.of(
                              "%s takes env:NAME, file:PATH or prompt:LABEL, never the secret itself.",
                              "%s には env:環境変数名、file:ファイル名、prompt:見出し のいずれかを指定してください。秘密情報そのものは指定できません。",
                              flag))));
    }
  }
}
