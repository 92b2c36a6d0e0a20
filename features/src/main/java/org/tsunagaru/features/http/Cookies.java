package org.tsunagaru.features.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.http.cookie.Cookie;
import org.apache.http.cookie.CookieOrigin;
import org.apache.http.cookie.MalformedCookieException;
import org.apache.http.impl.client.BasicCookieStore;
import org.apache.http.impl.cookie.RFC6265LaxSpec;
import org.apache.http.message.BasicHeader;

/** What servers want to be told again on one walk through their pages (RFC 6265). */
public final class Cookies {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final RFC6265LaxSpec rules = new RFC6265LaxSpec();
  private final BasicCookieStore kept = new BasicCookieStore();

  /** Keep what an answer sets, as far as its server may set it. */
  public void keep(URI from, Answer answer) {
    CookieOrigin origin = origin(from);
    for (String line : answer.headers("Set-Cookie")) {
      try {
        for (Cookie cookie : rules.parse(new BasicHeader("Set-Cookie", line), origin)) {
          rules.validate(cookie, origin);
          kept.addCookie(cookie);
        }
      } catch (MalformedCookieException e) {
        // A browser drops such a one, too (RFC 6265, 5.3).
      }
    }
  }

  /** Add to a request what its server wants to be told. */
  public Request with(Request request) {
    CookieOrigin origin = origin(request.uri());
    List<Cookie> told = kept.getCookies().stream().filter(c -> rules.match(c, origin)).toList();
    return told.isEmpty()
        ? request
        : request.with("Cookie", rules.formatCookies(told).get(0).getValue());
  }

  /** Browsers take this machine for secure, and servers count on it. */
  private static CookieOrigin origin(URI uri) {
    String host = Optional.ofNullable(uri.getHost()).orElse("");
    boolean secure = "https".equalsIgnoreCase(uri.getScheme()) || LOOPBACK.contains(host);
    String path = Optional.ofNullable(uri.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
    return new CookieOrigin(host, Math.max(0, uri.getPort()), path, secure);
  }
}
