package org.tsunagaru.reports.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.reports.attestation.Answer;
import org.tsunagaru.reports.attestation.Evidence;
import org.tsunagaru.reports.evidence.CurlCommand;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.rollup.Area;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.reports.rollup.Verdict;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.RequirementTree;
import org.tsunagaru.spec.Text;

/** What the templates of the report ask for. Public because compiled templates live elsewhere. */
public final class Page {

  private final Report report;
  private final StaticPage frame = new StaticPage();

  Page(Report report) {
    this.report = report;
  }

  /**
   * One part of a stacked bar.
   *
   * @param kind the outcome it stands for
   * @param start how many requirements stand before it
   * @param count how many requirements it stands for
   */
  public record Segment(Kind kind, long start, long count) {}

  /**
   * One part of the bar of an area.
   *
   * @param word the outcome it stands for, or {@code gap}
   * @param start how many requirements stand before it
   * @param count how many requirements it stands for
   */
  public record Share(String word, long start, long count) {}

  /** Return the run that the page tells of. */
  public Report report() {
    return report;
  }

  /** Return what every page has. */
  public StaticPage frame() {
    return frame;
  }

  /** Return the sign that goes with an outcome, so that no colour tells it alone. */
  public String symbol(Kind kind) {
    return Wording.symbol(kind);
  }

  /** Return the outcome whose sign and colour a verdict wears. */
  public Kind kind(Verdict verdict) {
    return Wording.kind(verdict);
  }

  /** Say in one sentence what the verdict means. */
  public Text meaning() {
    return Wording.meaning(report);
  }

  /** Name a level for readers. */
  public Text level(Level level) {
    return switch (level) {
      case MUST -> new Text("must", "必須");
      case SHOULD -> new Text("should", "推奨");
      case MAY -> new Text("may", "任意");
      case UNSTATED -> new Text("unstated, counts as must", "明記なし（必須として扱う）");
    };
  }

  /** Lay the counts of a group end to end. */
  public List<Segment> bar(Map<Kind, Long> counts) {
    List<Segment> segments = new ArrayList<>();
    long start = 0;
    for (Map.Entry<Kind, Long> entry : present(counts).entrySet()) {
      segments.add(new Segment(entry.getKey(), start, entry.getValue()));
      start += entry.getValue();
    }
    return segments;
  }

  /** Lay all that an area holds end to end: tests, questions, and gaps without a kind. */
  public List<Share> shares(Area area) {
    Map<Kind, Long> both = new java.util.EnumMap<>(Kind.class);
    both.putAll(area.counts());
    area.attestationCounts().forEach((kind, count) -> both.merge(kind, count, Long::sum));
    List<Share> shares = new ArrayList<>();
    long start = 0;
    for (Segment segment : bar(both)) {
      shares.add(new Share(segment.kind().word(), segment.start(), segment.count()));
      start = segment.start() + segment.count();
    }
    if (area.gaps() > 0) {
      shares.add(new Share("gap", start, area.gaps()));
    }
    return shares;
  }

  /** Add up the lengths of shares. */
  public long length(List<Share> shares) {
    return shares.stream().mapToLong(Share::count).sum();
  }

  /** Return the word of the worst that is in an area, or of what stands in its place. */
  public String worst(Area area) {
    if (!area.hasAny()) {
      return area.gaps() > 0 ? "gap" : "outside";
    }
    return shares(area).get(0).word();
  }

  /** Lay out what counts and what is a gap, from the article's statements down. */
  public List<RequirementTree.Branch> tree() {
    Set<String> shown =
        Stream.concat(
                report.requirements().stream().map(RequirementResult::requirement),
                report.gaps().stream())
            .map(Requirement::id)
            .collect(Collectors.toSet());
    return RequirementTree.of(report.record().catalogue(), one -> shown.contains(one.id()));
  }

  /** Tell what became of a requirement; nothing where it does not count. */
  public Optional<Kind> outcome(Requirement requirement) {
    return report.requirements().stream()
        .filter(result -> result.requirement().id().equals(requirement.id()))
        .map(result -> result.outcome().kind())
        .findFirst();
  }

  /** Add counts up. */
  public long total(Map<Kind, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Leave out the outcomes that did not happen. */
  public Map<Kind, Long> present(Map<Kind, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                Long::sum,
                () -> new java.util.EnumMap<>(Kind.class)));
  }

  /** Find the title of a requirement, wherever in the catalogue it is. */
  public Optional<Text> title(String requirementId) {
    return report.record().catalogue().requirement(requirementId).map(Requirement::title);
  }

  /** Tell whether the page has a place for a requirement. */
  public boolean lists(String requirementId) {
    return report.requirements().stream()
        .anyMatch(result -> result.requirement().id().equals(requirementId));
  }

  /** Name a class for readers. */
  public Text classTitle(String classId) {
    return report
        .record()
        .catalogue()
        .conformanceClass(classId)
        .map(one -> one.title())
        .orElseGet(() -> new Text(classId, classId));
  }

  /** List the characteristics of a requirement as words for the filter. */
  public String characteristics(Requirement requirement) {
    return requirement.characteristics().stream()
        .map(one -> one.word())
        .collect(Collectors.joining(" "));
  }

  /** Say who waived what became of a scenario, where somebody did. */
  public Optional<Text> waiver(ScenarioResult scenario) {
    return report.waivers().covering(scenario).map(Wording::waived);
  }

  /** Say who waived the answer to what a requirement asks, where somebody did. */
  public Optional<Text> waiver(RequirementResult result) {
    return report.waivers().coveringQuestion(result.requirement().id()).map(Wording::waived);
  }

  /** Tell whether a waiver covers anything of a requirement. */
  public boolean waived(RequirementResult result) {
    return waiver(result).isPresent()
        || result.scenarios().stream().anyMatch(one -> waiver(one).isPresent());
  }

  /** Say who answered so, in which role and when. */
  public Text answeredBy(Answer answer) {
    return Wording.answeredBy(answer);
  }

  /** Name what shows that an answer is true. */
  public String evidence(Evidence evidence) {
    return Wording.evidence(evidence);
  }

  /** Count all requirements by outcome, for the filter alone. */
  public Map<Kind, Long> filterCounts() {
    return report.requirements().stream()
        .collect(
            Collectors.groupingBy(
                result -> result.outcome().kind(),
                () -> new java.util.EnumMap<>(Kind.class),
                Collectors.counting()));
  }

  /** Tell whether a reader wants to see what was said on the wire. */
  public boolean wantsEvidence(Outcome outcome) {
    return switch (outcome.kind()) {
      case FAILED, CANNOT_TELL, WARNED, HARNESS_ERROR -> true;
      case PASSED, ATTESTED, INAPPLICABLE, UNTESTED -> false;
    };
  }

  /** Lay out a value or body for reading. */
  public String body(String body) {
    return PrettyJson.of(body);
  }

  /** Tell whether the suite asked, so that a reader can ask the same. */
  public boolean repeatable(Exchange exchange) {
    return exchange.direction() == Exchange.Direction.TO_PLATFORM;
  }

  /** Word an exchange's request as a command. */
  public String curl(Exchange exchange) {
    return CurlCommand.of(exchange);
  }

  /** Lay out a request: its line, its headers, its body. */
  public String request(Exchange exchange) {
    return Wording.request(exchange);
  }

  /** Lay out an answer: its status, its headers, its body. */
  public String answer(Exchange exchange) {
    return Wording.answer(exchange);
  }

  /** Write an instant for readers. */
  public String time(Instant instant) {
    return Wording.time(instant);
  }

  /** Write how long the run took, in seconds. */
  public String seconds() {
    return Wording.seconds(report.record().run());
  }
}
