package org.tsunagaru.reports.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings of an earlier run. A finding is known by rule, file, place and value, and not by its
 * line, so that a row inserted above makes nothing new; each is known as often as it was found.
 */
public final class Baseline {

  private final Map<String, Integer> known = new HashMap<>();

  private Baseline() {}

  /**
   * Read the findings that an earlier run wrote with {@code --format json}.
   *
   * @throws SpecException when the file cannot be read, is something else, or shows a part only
   */
  public static Baseline read(Path file) {
    JsonNode tree = tree(file);
    JsonNode findings = tree.path("findings");
    if (!findings.isArray() || !tree.path("counts").isObject()) {
      throw other(file);
    }
    long total = 0;
    for (JsonNode count : tree.path("counts")) {
      total += count.asLong(0);
    }
    if (total != findings.size()) {
      throw new SpecException(
          Text.of(
              "The baseline %1$s shows %2$d of %3$d findings. Write it again with --format json --max-findings 0.",
              "基準ファイル %1$s には指摘 %3$d 件のうち %2$d 件しかありません。--format json --max-findings 0 で作り直してください。",
              file,
              findings.size(),
              total));
    }
    Baseline baseline = new Baseline();
    for (JsonNode finding : findings) {
      baseline.known.merge(
          key(
              finding.path("rule").asString(""),
              finding.path("file").asString(""),
              finding.path("pointer").asString(""),
              finding.path("value").asString("")),
          1,
          Integer::sum);
    }
    return baseline;
  }

  private static JsonNode tree(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw other(file);
    } catch (IOException e) {
      throw new SpecException(
          Text.of(
              "Cannot read the baseline %s. Write one with: tsunagaru validate … --format json --max-findings 0 > FILE",
              "基準ファイル %s を読み込めません。tsunagaru validate … --format json --max-findings 0 > FILE で作成してください。",
              file));
    }
  }

  private static SpecException other(Path file) {
    return new SpecException(
        Text.of(
            "%s is no baseline: it has no findings of `tsunagaru validate --format json`.",
            "%s は基準ファイルではありません。tsunagaru validate --format json の出力を指定してください。", file));
  }

  /** Tell whether a finding is known, and use it up. */
  boolean knows(Finding finding) {
    String key = key(finding.rule(), finding.file(), finding.pointer(), finding.value());
    Integer left = known.get(key);
    if (left == null || left == 0) {
      return false;
    }
    known.put(key, left - 1);
    return true;
  }

  /** An element of a list is known wherever in the list it stands. */
  private static String key(String rule, String file, String pointer, String value) {
    return String.join("\u0000", rule, file, pointer.replaceAll("/\\d+(?=/|$)", "/*"), value);
  }
}
