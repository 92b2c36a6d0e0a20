package org.tsunagaru.features.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;

/** Finds the secrets that a platform file names, and remembers them so that none is ever kept. */
final class Secrets {

  /** Every place of the file where a secret may be named. */
  static final List<String> SLOTS =
      List.of(
          "/auth/token",
          "/auth/value",
          "/auth/password",
          "/auth/client-secret",
          "/access/clients/reader/client-secret",
          "/access/clients/other-organisation/client-secret",
          "/access/clients/low-assurance/client-secret",
          "/access/trusted-city/clients/writer/client-secret",
          "/access/trusted-city/clients/reader/client-secret",
          "/access/signing-key",
          "/access/login/client-secret",
          "/access/people/resident/password",
          "/access/people/other-municipality/password",
          "/tls/client-cert-password",
          "/tls/client-key-password",
          "/limits/proxy-password");

  /** What is wrong where a slot holds something else than a reference. */
  static final Text WRITTEN =
      new Text(
          "a secret never stands in this file; name where it is: ${env:NAME}, ${file:PATH} or ${prompt:LABEL}",
          "秘密情報をこのファイルに直接書くことはできません。${env:環境変数名}、${file:ファイル名}、${prompt:見出し} のいずれかで参照してください");

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file|prompt):([^}]+)}");
  private static final Pattern FOR_A_HEADER = Pattern.compile("[\\x20-\\x7e]*");

  private final Reading reading;
  private final SecretSource source;
  private final Map<String, Optional<String>> asked = new HashMap<>();
  private final Set<Secret> known = new HashSet<>();

  Secrets(Reading reading, SecretSource source) {
    this.reading = reading;
    this.source = source;
  }

  Set<Secret> known() {
    return Set.copyOf(known);
  }

  /** Find the secret named at a pointer; where it cannot be had, that is a problem of the file. */
  Secret at(String pointer) {
    Matcher reference = REFERENCE.matcher(reading.text(pointer).orElse(""));
    if (!reference.matches()) {
      return new Secret("");
    }
    String name = reference.group(2);
    Optional<String> value =
        switch (reference.group(1)) {
          case "env" -> environment(pointer, name);
          case "file" -> file(pointer, name);
          default -> prompt(pointer, name);
        };
    Secret secret = new Secret(value.filter(v -> usable(pointer, v)).orElse(""));
    if (!secret.value().isEmpty()) {
      known.add(secret);
    }
    return secret;
  }

  /** Find a secret that goes into a header as it is. */
  Secret forHeader(String pointer) {
    Secret secret = at(pointer);
    if (!FOR_A_HEADER.matcher(secret.value()).matches()) {
      reading.problem(
          pointer,
          new Text(
              "this secret goes into a header, which takes ASCII characters only",
              "この秘密情報はヘッダーに入れるため、ASCII文字だけが使えます"));
    }
    return secret;
  }

  private Optional<String> environment(String pointer, String name) {
    Optional<String> value = source.environment(name).filter(v -> !v.isEmpty());
    if (value.isEmpty()) {
      reading.problem(
          pointer,
          Text.of(
              "the secret is not set; set the environment variable %s",
              "秘密情報が設定されていません。環境変数 %s を設定してください", name));
    }
    return value;
  }

  private Optional<String> file(String pointer, String name) {
    Optional<Path> path = reading.resolved(pointer, name);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      String value = Files.readString(path.get(), StandardCharsets.UTF_8).strip();
      if (value.isEmpty()) {
        reading.problem(
            pointer,
            Text.of(
                "the file %s is empty; write the secret there",
                "ファイル %s が空です。秘密情報を書いてください", path.get()));
        return Optional.empty();
      }
      return Optional.of(value);
    } catch (IOException e) {
      // Not there, not readable or not UTF-8: one sentence covers them.
      reading.problem(
          pointer,
          Text.of(
              "the secret cannot be read from the file %s; write it there as UTF-8 text",
              "秘密情報をファイル %s から読めません。UTF-8のテキストで用意してください", path.get()));
      return Optional.empty();
    }
  }

  private Optional<String> prompt(String pointer, String label) {
    Optional<String> value =
        asked.computeIfAbsent(label, source::ask).map(String::strip).filter(v -> !v.isEmpty());
    if (value.isEmpty()) {
      reading.problem(
          pointer,
          Text.of(
              "the secret \"%s\" is asked for on a terminal, and none was given there; without a terminal use ${env:NAME} or ${file:PATH}",
              "秘密情報「%s」は端末で入力しますが、入力がありません。端末を使えない場合は ${env:環境変数名} または ${file:ファイル名} を使ってください",
              label));
    }
    return value;
  }

  private boolean usable(String pointer, String value) {
    if (value.chars().noneMatch(Character::isISOControl)) {
      return true;
    }
    reading.problem(
        pointer,
        new Text(
            "this secret holds a line break or another control character; a secret is one line",
            "この秘密情報に改行などの制御文字が含まれています。秘密情報は1行で用意してください"));
    return false;
  }
}
