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
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;

/**
 * Takes secrets out of whatever is kept. Known secrets go wherever they stand and however they are
 * encoded; headers, query parameters and JSON members that carry secrets by their name go whatever
 * their value.
 */
public final class Redactor {

  /** What stands where a secret stood. */
  public static final String MARK = "REDACTED";

  /** What {@link Json#shortened} and others put where they cut. */
  private static final String CUT = "…";

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
      "access_token|refresh_token|id_token|token|client_secret|client_assertion|code_verifier|api_?key|password|code";
  private static final Pattern QUERY =
      Pattern.compile("([?&](?:" + NAMES + ")=)[^&#]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern MEMBER =
      Pattern.compile(
          "(\"(?:" + NAMES.replace("|code", "") + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*+\"",
          Pattern.CASE_INSENSITIVE);

  /** The longest first, as one may stand within another. */
  private final Set<String> secrets =
      new ConcurrentSkipListSet<>(
          Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

  private final Set<String> headers;

  /**
   * Know what must not be kept.
   *
   * @param secrets secret values; those shorter than four characters are found by place only
   * @param headers names of further headers that carry secrets
   */
  public Redactor(Collection<String> secrets, Collection<String> headers) {
    secrets.forEach(this::learn);
    Set<String> names = new TreeSet<>(HEADERS);
    headers.forEach(h -> names.add(h.toLowerCase(Locale.ROOT)));
    this.headers = Set.copyOf(names);
  }

  /** Take a secret that came to be known during the run; one that is too short to find is not. */
  void learn(String secret) {
    if (secret.length() >= SHORTEST) {
      secrets.addAll(forms(secret));
    }
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
    return clean.contains(CUT) ? withoutCut(clean) : clean;
  }

  /** Take out the beginnings of secrets at which a text was cut. */
  private String withoutCut(String text) {
    StringBuilder clean = new StringBuilder();
    int from = 0;
    for (int cut = text.indexOf(CUT); cut >= 0; cut = text.indexOf(CUT, from)) {
      int begun = begunBefore(text, from, cut);
      clean.append(text, from, cut - begun).append(begun > 0 ? MARK : "").append(CUT);
      from = cut + CUT.length();
    }
    return clean.append(text, from, text.length()).toString();
  }

  /** Measure the longest beginning of a secret that ends where a text was cut. */
  private int begunBefore(String text, int from, int cut) {
    int longest = 0;
    for (String secret : secrets) {
      int length = Math.min(secret.length() - 1, cut - from);
      while (length > longest && !text.startsWith(secret.substring(0, length), cut - length)) {
        length--;
      }
      longest = Math.max(longest, length);
    }
    return longest >= SHORTEST ? longest : 0;
  }

  /** Take the known secrets out of words for a reader. */
  public Text text(Text words) {
    return new Text(text(words.en()), text(words.ja()));
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
        escaped(json),
        html(secret),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Escape as JSON writers do that keep to ASCII. */
  private static String escaped(String json) {
    StringBuilder ascii = new StringBuilder();
    json.chars()
        .forEach(
            c -> {
              if (c < 128) {
                ascii.append((char) c);
              } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return ascii.toString();
  }

  private static String html(String secret) {
    return secret
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
