package org.tsunagaru.features.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.http.Credentials;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Redactor;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.platform.Secret;

/** Makes of what a platform file says what goes on the wire, and what must never be kept of it. */
public final class PlatformCredentials {

  private PlatformCredentials() {}

  /** Make the credentials that the platform is shown. */
  public static Credentials of(Platform.Auth auth, Clock clock) {
    if (auth instanceof Platform.Bearer bearer) {
      return Credentials.fixed(new Header("Authorization", "Bearer " + bearer.token().value()));
    } else if (auth instanceof Platform.Key key) {
      return Credentials.fixed(new Header(key.header(), key.value().value()));
    } else if (auth instanceof Platform.Basic basic) {
      return Credentials.fixed(new Header("Authorization", "Basic " + pair(basic)));
    } else if (auth instanceof Platform.ClientCredentials client) {
      return new TokenCredentials(new TokenRequest(client), clock);
    }
    return Credentials.none();
  }

  /** Make the header lines that a proxy is shown. */
  public static List<Header> of(Platform.Proxy proxy) {
    return proxy.login().stream()
        .map(login -> new Header("Proxy-Authorization", "Basic " + pair(login)))
        .toList();
  }

  /** Make what takes every secret of a platform out of what is kept. */
  public static Redactor redactor(Platform platform) {
    Set<String> secrets = new TreeSet<>();
    platform.secrets().stream().map(Secret::value).forEach(secrets::add);
    if (platform.auth() instanceof Platform.Basic basic) {
      secrets.add(pair(basic));
    } else if (platform.auth() instanceof Platform.ClientCredentials client) {
      secrets.add(pair(client));
    }
    platform.access().clients().values().forEach(client -> secrets.add(pair(client)));
    platform.access().visitors().values().forEach(client -> secrets.add(pair(client)));
    platform
        .access()
        .login()
        .flatMap(login -> login.clientSecret().map(secret -> pair(login.clientId(), secret)))
        .ifPresent(secrets::add);
    platform.limits().proxy().flatMap(Platform.Proxy::login).ifPresent(l -> secrets.add(pair(l)));
    return new Redactor(
        secrets, platform.auth() instanceof Platform.Key key ? List.of(key.header()) : List.of());
  }

  private static String pair(Platform.Basic basic) {
    return base64(basic.user() + ":" + basic.password().value());
  }

  static String pair(Platform.ClientCredentials client) {
    return pair(client.id(), client.secret());
  }

  /** Both are form-encoded before they are joined (RFC 6749, 2.3.1). */
  static String pair(String id, Secret secret) {
    return base64(form(id) + ":" + form(secret.value()));
  }

  static String form(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
