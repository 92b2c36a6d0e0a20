package org.tsunagaru.features.steps.city;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsunagaru.features.http.Answer;

/** Finds in an answer what only the platform's own people should see. */
final class Leaks {

  /** Lines of stack traces as Java, Python, JavaScript, Go, .NET and PHP print them. */
  private static final List<Pattern> TRACES =
      List.of(
          Pattern.compile("\\bat [\\w.$]+\\([\\w$]+\\.(?:java|kt|scala|groovy):\\d+\\)"),
          Pattern.compile("Traceback \\(most recent call last\\)"),
          Pattern.compile("File \"[^\"]+\\.py\", line \\d+"),
          Pattern.compile("\\bat .{1,200}\\.[cm]?[jt]s:\\d+:\\d+"),
          Pattern.compile("goroutine \\d+ \\[\\w+]"),
          Pattern.compile("\\bat [\\w.<>`]+\\(.{0,200}\\) in .{1,200}\\.cs:line \\d+"),
          Pattern.compile("\\bin /.{1,200}\\.php(?:\\(\\d+\\)| on line \\d+)"));

  private static final Pattern PRODUCT =
      Pattern.compile(
          "\\b(?:nginx|Apache|Apache-Coyote|Jetty|Apache Tomcat|Undertow|gunicorn|Kestrel|openresty|kong|Express|PHP"
              + "|Microsoft-IIS|WildFly|Werkzeug|Envoy)[/ (]\\s*v?\\d+\\.\\d+[\\w.-]*",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> TELLING =
      List.of("Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z][\\w-]*[/(]\\s*v?\\d+\\.\\d+");

  private Leaks() {}

  static Optional<String> in(Answer answer) {
    String text = answer.text();
    Stream<String> body =
        Stream.concat(TRACES.stream(), Stream.of(PRODUCT)).flatMap(p -> found(p, text));
    Stream<String> headers =
        TELLING.stream()
            .flatMap(
                name ->
                    answer.headers(name).stream()
                        .filter(value -> VERSION.matcher(value).find() || name.startsWith("X-Asp"))
                        .map(value -> name + ": " + value));
    return Stream.concat(body, headers).findFirst();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Stream.of(matcher.group()) : Stream.of();
  }
}
