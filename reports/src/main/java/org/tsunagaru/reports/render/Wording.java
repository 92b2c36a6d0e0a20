package org.tsunagaru.reports.render;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.reports.attestation.Answer;
import org.tsunagaru.reports.attestation.Evidence;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.reports.rollup.Run;
import org.tsunagaru.reports.rollup.Verdict;
import org.tsunagaru.reports.waiver.Waiver;
import org.tsunagaru.spec.Text;

/** Words that several formats share. */
final class Wording {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Wording() {}

  /** Return the sign that goes with an outcome, so that no colour tells it alone. */
  static String symbol(Kind kind) {
    return switch (kind) {
      case HARNESS_ERROR -> "⚙\uFE0E";
      case FAILED -> "✕";
      case CANNOT_TELL -> "?";
      case UNTESTED -> "○";
      case WARNED -> "!";
      case PASSED -> "✓";
      case ATTESTED -> "✎\uFE0E";
      case INAPPLICABLE -> "–";
    };
  }

  /** Return the outcome whose sign and colour a verdict wears. */
  static Kind kind(Verdict verdict) {
    return switch (verdict) {
      case TOOL_FAULT -> Kind.HARNESS_ERROR;
      case NOT_CONFORMANT -> Kind.FAILED;
      case CANNOT_TELL -> Kind.CANNOT_TELL;
      case PARTIAL -> Kind.UNTESTED;
      case CONFORMANT_WITH_WAIVERS, CONFORMANT -> Kind.PASSED;
    };
  }

  /** Say in one sentence what the verdict of a report means. */
  static Text meaning(Report report) {
    if (report.failsByWaiversAlone()) {
      return new Text(
          "Nothing that the profile requires fails without a waiver, but a waiver has expired or covers nothing.",
          "プロファイルが必須とする要件に、免除されていない不合格はないが、期限の切れた免除、または何も対象としていない免除がある。");
    }
    return switch (report.verdict()) {
      case TOOL_FAULT ->
          new Text(
              "The tool itself is at fault; this run says nothing about the platform.",
              "ツール自体に不具合があり、この試験からは都市OSについて何も言えない。");
      case NOT_CONFORMANT ->
          new Text(
              "Something that the profile requires is not met.", "プロファイルが必須とする要件に、満たされていないものがある。");
      case CANNOT_TELL ->
          new Text(
              "Something that the profile requires could not be found out.",
              "プロファイルが必須とする要件に、確かめられなかったものがある。");
      case PARTIAL ->
          new Text(
              "Nothing required failed, but only a part of the profile was tested.",
              "必須の要件に不合格はないが、プロファイルの一部しか試験していない。");
      case CONFORMANT_WITH_WAIVERS ->
          new Text(
              "Everything that the profile requires is met, attested or waived.",
              "プロファイルが必須とする要件は、すべて満たされているか、証明または免除されている。");
      case CONFORMANT ->
          new Text(
              "Everything that the profile requires is met or attested.",
              "プロファイルが必須とする要件は、すべて満たされているか、文書で証明されている。");
    };
  }

  /** Write an instant for readers. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** Write how long a run took, in seconds. */
  static String seconds(Run run) {
    Duration duration = Duration.between(run.started(), run.finished());
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  /** Lay out a request: its line, its headers, its body. */
  static String request(Exchange exchange) {
    return message(
        exchange.method() + " " + exchange.url(),
        exchange.requestHeaders(),
        exchange.requestBody());
  }

  /** Lay out an answer: its status, its headers, its body. */
  static String answer(Exchange exchange) {
    return message(
        exchange.status().map(String::valueOf).orElse("–"),
        exchange.responseHeaders(),
        exchange.responseBody());
  }

  /** Say who waived something until when, and why. */
  static Text waived(Waiver waiver) {
    return new Text(
        "Waived until %s (%s, %s): %s"
            .formatted(waiver.expires(), waiver.owner(), waiver.ticket(), waiver.reason().en()),
        "%sまで免除（%s、%s）: %s"
            .formatted(waiver.expires(), waiver.owner(), waiver.ticket(), waiver.reason().ja()));
  }

  /** Say who answered so, in which role and when. */
  static Text answeredBy(Answer answer) {
    return Text.of("%s, %s, %s", "%s、%s、%s", answer.who(), answer.role(), answer.when().toString());
  }

  /** Name what shows that an answer is true, with its digest or the day it was read. */
  static String evidence(Evidence evidence) {
    return evidence.place()
        + evidence.sha256().map(hash -> " sha256:" + hash).orElse("")
        + evidence.retrieved().map(day -> " (" + day + ")").orElse("")
        + evidence.note().map(note -> " – " + note).orElse("");
  }

  /** Put on one line what became of a question, who answered and what shows it. */
  static String question(RequirementResult result, Locale locale) {
    StringBuilder line = new StringBuilder(result.outcome().kind().word());
    result.outcome().reason().ifPresent(why -> line.append(": ").append(why.in(locale)));
    result
        .answer()
        .ifPresent(
            answer -> {
              line.append("; ").append(answeredBy(answer).in(locale));
              answer.evidence().forEach(one -> line.append("; ").append(evidence(one)));
            });
    return line.toString();
  }

  /** Name a step with its keyword. */
  static Text step(ScenarioResult.Step step) {
    return new Text(
        step.keyword().en() + " " + step.text().en(), step.keyword().ja() + " " + step.text().ja());
  }

  private static String message(
      String firstLine, List<Exchange.Header> headers, Optional<String> body) {
    StringBuilder message = new StringBuilder(firstLine);
    headers.forEach(
        header -> message.append('\n').append(header.name()).append(": ").append(header.value()));
    body.ifPresent(text -> message.append("\n\n").append(PrettyJson.of(text)));
    return message.toString();
  }
}
