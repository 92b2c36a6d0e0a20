package org.tsunagaru.features.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Takes secrets out of whatever is kept. Known secrets go wherever they stand and however they are
 * encoded; headers, query parameters and JSON members that carry secrets by their name go whatever
 * their value.
 */
public final class Redactor {

  /** What stands where a secret stood. */
  public static final String MARK = "REDACTED";

  private static final int SHORTEST = 4;
  private static final Set<String> HEADERS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "x-auth-token",
          "x-api-key",
          "apikey",
          "cookie",
          "set-cookie",
          "www-authenticate-info",
          "authentication-info");
  private static final String NAMES =
      "access_token|refresh_token|id_token|token|client_secret|client_assertion|api_?key|password|code";
  private static final Pattern QUERY =
      Pattern.compile("([?&](?:" + NAMES + ")=)[^&#]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern MEMBER =
      Pattern.compile(
          "(\"(?:" + NAMES.replace("|code", "") + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+\"",
          Pattern.CASE_INSENSITIVE);

  private final List<String> secrets;
  private final Set<String> headers;

  /**
   * Know what must not be kept.
   *
   * @param secrets secret values; those shorter than four characters are found by place only
   * @param headers names of further headers that carry secrets
   */
  public Redactor(Collection<String> secrets, Collection<String> headers) {
    Set<String> forms =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    secrets.stream().filter(s -> s.length() >= SHORTEST).forEach(s -> forms.addAll(forms(s)));
    this.secrets = List.copyOf(forms);
    Set<String> names = new TreeSet<>(HEADERS);
    headers.forEach(h -> names.add(h.toLowerCase(Locale.ROOT)));
    this.headers = Set.copyOf(names);
  }

  /** Take the secrets out of a header's value. */
  public String header(String name, String value) {
    return headers.contains(name.toLowerCase(Locale.ROOT)) ? MARK : text(value);
  }

  /** Take the secrets out of a URL. */
  public String url(String url) {
    return QUERY.matcher(text(url)).replaceAll("$1" + MARK);
  }

  /** Take the secrets out of a body. */
  public String body(String body) {
    return QUERY
        .matcher(MEMBER.matcher(text(body)).replaceAll("$1" + MARK + "\""))
        .replaceAll("$1" + MARK);
  }

  /** Take the known secrets out of any text. */
  public String text(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, MARK);
    }
    return clean;
  }

  private static List<String> forms(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
    return List.of(
        secret,
        url,
        url.replace("+", "%20"),
        json,
        json.replace("/", "\\/"),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
