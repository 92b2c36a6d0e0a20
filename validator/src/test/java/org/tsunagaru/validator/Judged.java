package org.tsunagaru.validator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.validator.finding.Finding;

/** What a validator said of some bytes. */
record Judged(Summary summary, List<Finding> findings) {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  /** Ten individual numbers by their check digits; none is anybody's by its look. */
  static final List<String> INDIVIDUAL =
      List.of(
          "123456789018",
          "111111111118",
          "222222222225",
          "333333333332",
          "444444444440",
          "555555555557",
          "666666666664",
          "777777777771",
          "888888888889",
          "999999999996");

  static Judged text(String text) {
    return by(Validator.builder().clock(CLOCK).build(), "data.json", text);
  }

  static Judged lines(String text) {
    return by(Validator.builder().clock(CLOCK).build(), "data.ndjson", text);
  }

  static Judged by(Validator validator, String name, String text) {
    return by(validator, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Judged by(Validator validator, String name, byte[] bytes) {
    List<Finding> findings = new ArrayList<>();
    Source source = new Source(name, () -> new ByteArrayInputStream(bytes));
    return new Judged(validator.validate(source, findings::add), findings);
  }

  static Judged folder(Validator validator, Path folder) {
    List<Finding> findings = new ArrayList<>();
    Summary summary = Summary.nothing(List.of());
    try (Drop drop = validator.drop()) {
      drop.folder(folder);
      for (Source source : Source.at(folder)) {
        summary = summary.and(drop.validate(source, findings::add));
      }
      summary = summary.and(drop.finish(findings::add));
    }
    return new Judged(summary, findings);
  }

  List<String> rules() {
    return findings.stream().map(Finding::rule).toList();
  }

  Finding only() {
    if (findings.size() != 1) {
      throw new AssertionError("expected one finding, got " + findings);
    }
    return findings.get(0);
  }
}
