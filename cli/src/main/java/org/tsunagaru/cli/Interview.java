package org.tsunagaru.cli;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** Asks a person at the terminal what a platform file has to say. */
final class Interview {

  private static final int PATIENCE = 3;

  private final Terminal terminal;
  private final Console console;

  Interview(Terminal terminal, Console console) {
    this.terminal = terminal;
    this.console = console;
  }

  /** Ask where the platform is. */
  URI url() {
    return URI.create(
        answer(
            new Text("URL of the platform, or of one of its APIs", "都市OSまたはそのAPIのURL"),
            "",
            Interview::namesAServer));
  }

  /** Ask for what has not been said, and put it down. */
  void putDown(PlatformSketch sketch, URI url) {
    if (!sketch.has("platform.name")) {
      Text question = new Text("Its name in reports", "報告書に載せる名称");
      sketch.text("platform.name", answer(question, url.getHost(), any -> true));
    }
    if (!sketch.has("auth.type")) {
      auth(sketch);
    }
    if (sketch.value("auth.issuer").isPresent()) {
      login(sketch);
    }
    boolean tlsSaid = sketch.has("tls.ca-file") || sketch.has("tls.client-cert");
    if ("https".equalsIgnoreCase(url.getScheme()) && !tlsSaid) {
      tls(sketch);
    }
    limits(sketch);
    callback(sketch);
    if (!sketch.has("tenants")) {
      tenants(sketch);
    }
  }

  private void limits(PlatformSketch sketch) {
    if (!sketch.has("limits.proxy")) {
      answer(
              new Text(
                  "HTTP proxy on the way, such as http://proxy:8080",
                  "経路上のHTTPプロキシ (例: http://proxy:8080)"),
              word -> word.startsWith("http://") && namesAServer(word))
          .ifPresent(proxy -> sketch.text("limits.proxy", proxy));
    }
    if (!sketch.has("limits.requests-per-second")) {
      answer(new Text("Most requests a second", "1秒あたりの要求数の上限"), Interview::isPace)
          .ifPresent(pace -> sketch.number("limits.requests-per-second", new BigDecimal(pace)));
    }
  }

  private void callback(PlatformSketch sketch) {
    if (!sketch.has("callback.public-url")) {
      Callback.at(
          sketch,
          answer(
              new Text(
                  "URL at which the platform reaches the tester for notifications",
                  "都市OSから見た、通知の送り先のURL"),
              Interview::namesAServer));
    }
  }

  private void tenants(PlatformSketch sketch) {
    String words =
        answer(
            new Text(
                "Tenants: dynamic, none, or names with commas", "テナント: dynamic、none、またはコンマ区切りの名前"),
            Tenancy.DYNAMIC,
            word -> word.matches("dynamic|none|[^,]+(,[^,]+)+"));
    Tenancy.putDown(sketch, Arrays.asList(words.split(" *, *")));
  }

  private void auth(PlatformSketch sketch) {
    AuthKind kind =
        AuthKind.of(
                answer(
                    new Text(
                        "How the tester makes itself known: " + AuthKind.words(),
                        "認証方法: " + AuthKind.words()),
                    AuthKind.NONE.word(),
                    word -> AuthKind.of(word).isPresent()))
            .orElseThrow();
    sketch.text("auth.type", kind.word());
    switch (kind) {
      case HEADER ->
          sketch.text(
              "auth.name",
              answer(
                  new Text("Name of the header", "ヘッダー名"),
                  "X-API-Key",
                  word -> word.matches("[A-Za-z0-9-]+")));
      case BASIC ->
          sketch.text(
              "auth.user", answer(new Text("User", "ユーザー名"), "", word -> !word.contains(":")));
      case CLIENT_CREDENTIALS -> {
        sketch.text(
            "auth.issuer",
            answer(new Text("URL of the issuer", "発行者のURL"), "", Interview::namesAServer));
        sketch.text("auth.client-id", answer(new Text("Client id", "クライアントID"), "", any -> true));
        sketch.text("auth.scope", answer(new Text("Scope", "スコープ"), any -> true));
      }
      case NONE, BEARER -> {
        // The kind says it all.
      }
    }
    kind.secret().ifPresent(member -> secret(sketch, "auth." + member, kind.usualReference()));
  }

  /** People can only sign on where there is an issuer. */
  private void login(PlatformSketch sketch) {
    Optional<String> application =
        answer(
            new Text(
                "Client id of the application through which people sign on",
                "人がログインするためのアプリのクライアントID"),
            any -> true);
    if (application.isEmpty()) {
      return;
    }
    SignOnSketch signOn =
        new SignOnSketch(
            application.get(),
            answer(
                new Text("Where the issuer sends them back to", "ログイン後の戻り先のURL"),
                "http://127.0.0.1:8400/signed-on",
                Interview::namesAServer),
            answer(
                new Text("Scope of its token, with openid", "アプリのトークンのスコープ (openid を含む)"),
                "openid",
                word -> Arrays.asList(word.split(" ")).contains("openid")),
            answer(
                new Text("User of a resident's account for tests", "住民の試験用アカウントのユーザー名"),
                "",
                any -> true));
    secret(sketch, SignOnSketch.PASSWORD, "env:RESIDENT_PASSWORD");
    signOn.putDown(sketch);
  }

  private void tls(PlatformSketch sketch) {
    answer(new Text("File of a private authority (PEM)", "独自の認証局の証明書ファイル (PEM)"), any -> true)
        .ifPresent(file -> sketch.file("tls.ca-file", file));
    Optional<String> certificate =
        answer(
            new Text(
                "File of the tester's certificate (PEM or PKCS#12)",
                "クライアント証明書のファイル (PEMまたはPKCS#12)"),
            any -> true);
    certificate.ifPresent(file -> sketch.file("tls.client-cert", file));
    if (certificate.isEmpty()) {
      return;
    }
    if (certificate.get().toLowerCase(Locale.ROOT).matches(".*\\.(p12|pfx)")) {
      secret(sketch, "tls.client-cert-password", "env:CITY_KEY_PASSWORD");
    } else {
      answer(
              new Text(
                  "File of its private key (PEM), unless it is in the same",
                  "秘密鍵のファイル (PEM。証明書と別の場合)"),
              any -> true)
          .ifPresent(file -> sketch.file("tls.client-key", file));
    }
  }

  private void secret(PlatformSketch sketch, String place, String usual) {
    String words =
        answer(
            new Text(
                "Where its secret is: env:NAME, file:PATH or prompt:LABEL (never the secret itself)",
                "秘密情報の参照先: env:環境変数名、file:ファイル名、prompt:見出し (秘密情報そのものは入力しないでください)"),
            usual,
            word -> SecretReference.of(word).isPresent());
    sketch.secret(place, SecretReference.of(words).orElseThrow());
  }

  /** Ask yes or no; no unless somebody says yes. */
  boolean agrees(Text question) {
    return answer(
            new Text(question.en() + " (y/n)", question.ja() + " (y/n)"),
            "n",
            w -> w.matches("(?i)y|yes|n|no"))
        .toLowerCase(Locale.ROOT)
        .startsWith("y");
  }

  /** Ask for what may be left out. */
  private Optional<String> answer(Text question, Predicate<String> fits) {
    return Optional.of(
            asked(
                new Text(question.en() + " (Enter for none)", question.ja() + " (なければEnter)"),
                "",
                word -> word.isEmpty() || fits.test(word)))
        .filter(word -> !word.isEmpty());
  }

  /** Ask for what has to be said, with a usual answer where there is one. */
  private String answer(Text question, String usual, Predicate<String> fits) {
    return asked(question, usual, word -> !word.isEmpty() && fits.test(word));
  }

  private String asked(Text question, String usual, Predicate<String> fits) {
    String shown = usual.isEmpty() ? "" : " [" + usual + "]";
    for (int attempt = 0; attempt < PATIENCE; attempt++) {
      Optional<String> typed = terminal.ask(question.in(console.locale()) + shown + ": ");
      if (typed.isEmpty()) {
        throw new SpecException(
            new Text("No answer came; nothing was written.", "入力がないため、何も作成しませんでした。"));
      }
      String word = typed.get().isBlank() ? usual : typed.get().strip();
      if (fits.test(word)) {
        return word;
      }
      console.complain(new Text("That cannot be used here; try again.", "使えない値です。もう一度入力してください。"));
    }
    throw new SpecException(
        new Text("No answer could be used; nothing was written.", "使える入力がないため、何も作成しませんでした。"));
  }

  private static boolean namesAServer(String word) {
    try {
      ServerUrl.insist(URI.create(word));
      return true;
    } catch (SpecException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isPace(String word) {
    return word.matches("[0-9]{1,6}(\\.[0-9]{1,3})?") && new BigDecimal(word).signum() > 0;
  }
}
