package org.tsunagaru.features.suite;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Breaker;
import org.tsunagaru.features.http.Credentials;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.Redactor;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;

/** Opens the door to a platform as its file describes it, and looks who answers. */
public final class PlatformDoor {

  private PlatformDoor() {}

  /** Open the door; the caller closes it. */
  public static Door open(Platform platform, boolean readOnly, Clock clock) {
    Set<String> origins =
        platform.endpoints().values().stream()
            .map(DoorSettings::origin)
            .collect(Collectors.toSet());
    Platform.Limits limits = platform.limits();
    DoorSettings settings =
        new DoorSettings(
            origins,
            limits.connect(),
            limits.exchange(),
            limits.largestBody(),
            limits.requestsPerSecond(),
            readOnly,
            platform.caFile().map(PlatformDoor::trusting),
            limits.proxy());
    List<Header> headers = credentials(platform.auth());
    return new Door(
        settings,
        headers.isEmpty() ? Credentials.none() : () -> headers,
        new Redactor(secrets(platform), headers.stream().map(Header::name).toList()),
        new Breaker(),
        clock);
  }

  /**
   * Look whether a context broker of a binding answers at its API root.
   *
   * @return what stands in the way; empty when one answers
   */
  public static Optional<Text> obstacle(Door door, String binding, URI root) {
    URI question = URI.create(root + "/entities?type=TsunagaruProbe&limit=1");
    try {
      Answer answer =
          door.send(
              Request.of(Effect.READ, "GET", question).with("Accept", "application/json"),
              exchange -> {});
      return speaks(answer)
          ? Optional.empty()
          : Optional.of(
              Text.of(
                  "No %s API answers at %s: it said %d with %s. Check the URL and the credentials.",
                  "%2$s に%1$sのAPIが見つからない（応答 %3$d、%4$s）。URLと認証情報を確認する。",
                  binding.equals("ngsi-v2") ? "NGSIv2" : "NGSI-LD",
                  root,
                  answer.status(),
                  answer.mediaType().isEmpty() ? "no content" : answer.mediaType()));
    } catch (PlatformTrouble e) {
      return Optional.of(
          new Text(
              "The platform at " + root + " cannot be reached. " + e.text().en(),
              "プラットフォーム " + root + " に到達できない。" + e.text().ja()));
    }
  }

  private static boolean speaks(Answer answer) {
    if (answer.status() >= 300 || !answer.mediaType().contains("json")) {
      return false;
    }
    try {
      return Json.read(answer.body().bytes()).isArray();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static List<Header> credentials(Platform.Auth auth) {
    if (auth instanceof Platform.Bearer bearer) {
      return List.of(new Header("Authorization", "Bearer " + bearer.token()));
    } else if (auth instanceof Platform.Key key) {
      return List.of(new Header(key.header(), key.value()));
    } else if (auth instanceof Platform.Basic basic) {
      return List.of(new Header("Authorization", "Basic " + pair(basic)));
    }
    return List.of();
  }

  private static Set<String> secrets(Platform platform) {
    Set<String> secrets = new TreeSet<>(platform.secrets());
    if (platform.auth() instanceof Platform.Basic basic) {
      secrets.add(pair(basic));
    }
    return secrets;
  }

  private static String pair(Platform.Basic basic) {
    return Base64.getEncoder()
        .encodeToString((basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8));
  }

  private static SSLContext trusting(Path caFile) {
    try (InputStream in = Files.newInputStream(caFile)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + number++, one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new SpecException(
          Text.of(
              "The authority file %s cannot be used (%s). Give a PEM file with certificates.",
              "認証局ファイル %s を使えません (%s)。証明書のPEMファイルを指定してください。",
              caFile,
              String.valueOf(e.getMessage())));
    }
  }
}
