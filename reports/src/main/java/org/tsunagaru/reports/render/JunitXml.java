package org.tsunagaru.reports.render;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.rollup.Group;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.waiver.Waiver;
import org.tsunagaru.reports.waiver.WaiverResult;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Text;

/**
 * Writes {@code junit.xml}, which job pages of CI platforms read: a suite is a conformance class, a
 * case a scenario, its class name the requirement. The format knows four ends of a case, so a
 * warning passes, and what cannot be told is an error as a fault of the tool is; the property
 * {@code outcome} of the case has the word of the house.
 */
public final class JunitXml {

  private static final Set<Kind> FAILURES = Set.of(Kind.FAILED);
  private static final Set<Kind> ERRORS = Set.of(Kind.CANNOT_TELL, Kind.HARNESS_ERROR);
  private static final Set<Kind> SKIPPED = Set.of(Kind.INAPPLICABLE, Kind.UNTESTED);

  private final Report report;
  private final Locale locale;
  private final XMLStreamWriter xml;

  private JunitXml(Report report, Locale locale, XMLStreamWriter xml) {
    this.report = report;
    this.locale = locale;
    this.xml = xml;
  }

  /** Write a summed-up run, in a reader's language. */
  public static String write(Report report, Locale locale) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new JunitXml(report, locale, xml).document();
      xml.close();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine(0);
    start(0, "testsuites");
    attribute("name", "Tsunagaru " + report.record().profile().id());
    totals(report.requirements().stream().flatMap(result -> result.scenarios().stream()).toList());
    for (Group group : report.classes()) {
      suite(group);
    }
    gaps();
    end(0);
    newLine(0);
    xml.writeEndDocument();
  }

  private void suite(Group group) throws XMLStreamException {
    List<RequirementResult> members =
        report.requirements().stream()
            .filter(result -> result.requirement().conformanceClass().equals(group.id()))
            .toList();
    start(1, "testsuite");
    attribute("name", group.title().in(locale));
    totals(members.stream().flatMap(result -> result.scenarios().stream()).toList());
    attribute("timestamp", report.record().run().started().toString());
    start(2, "properties");
    properties();
    property(3, "class", group.id());
    for (RequirementResult member : members) {
      requirement(member);
    }
    end(2);
    for (RequirementResult member : members) {
      for (ScenarioResult scenario : member.scenarios()) {
        testCase(member, scenario);
      }
    }
    end(1);
  }

  /** A question of the questionnaire is no case: it is told in words, and apart. */
  private void requirement(RequirementResult result) throws XMLStreamException {
    if (result.isAttestation()) {
      property(3, "attestation " + result.requirement().id(), Wording.question(result, locale));
      return;
    }
    String reason = result.outcome().reason().map(why -> ": " + why.in(locale)).orElse("");
    property(3, result.requirement().id(), result.outcome().kind().word() + reason);
  }

  private void gaps() throws XMLStreamException {
    if (report.gaps().isEmpty()) {
      return;
    }
    start(1, "testsuite");
    attribute("name", new Text("Not verified yet, not counted", "未検証（判定に含めない）").in(locale));
    totals(List.of());
    attribute("timestamp", report.record().run().started().toString());
    start(2, "properties");
    properties();
    for (Requirement gap : report.gaps()) {
      property(3, "gap " + gap.id(), gap.title().in(locale));
    }
    end(2);
    end(1);
  }

  /** Say of every suite what the run was, as some readers show one suite alone. */
  private void properties() throws XMLStreamException {
    RunRecord record = report.record();
    property(3, "verdict", report.verdict().word());
    property(3, "profile", record.profile().id());
    property(3, "platform", record.platform().name());
    property(3, "run", record.run().id());
    for (WaiverResult result : report.waivers().results()) {
      property(
          3,
          "waiver " + result.waiver().id(),
          result.state().word() + ": " + Wording.waived(result.waiver()).in(locale));
    }
  }

  private void totals(List<ScenarioResult> scenarios) throws XMLStreamException {
    attribute("tests", String.valueOf(scenarios.size()));
    attribute("failures", count(scenarios, FAILURES));
    attribute("errors", count(scenarios, ERRORS));
    attribute("skipped", count(scenarios, SKIPPED));
    attribute("time", seconds(scenarios.stream().mapToLong(ScenarioResult::milliseconds).sum()));
  }

  private void testCase(RequirementResult result, ScenarioResult scenario)
      throws XMLStreamException {
    start(2, "testcase");
    attribute("classname", scenario.requirement());
    attribute("name", scenario.id() + " " + scenario.name().in(locale));
    attribute("time", seconds(scenario.milliseconds()));
    start(3, "properties");
    property(4, "outcome", scenario.outcome().kind().word());
    property(4, "level", result.requirement().level().word());
    Optional<Waiver> waiver = report.waivers().covering(scenario);
    if (waiver.isPresent()) {
      property(4, "waiver", Wording.waived(waiver.get()).in(locale));
    }
    end(3);
    ending(scenario);
    end(2);
  }

  private void ending(ScenarioResult scenario) throws XMLStreamException {
    Ending ending = Ending.of(report, scenario, locale);
    Kind kind = scenario.outcome().kind();
    if (kind == Kind.WARNED) {
      start(3, "system-out");
      text(ending.message() + "\n\n" + detail(scenario, ending));
      xml.writeEndElement();
    } else if (SKIPPED.contains(kind)) {
      start(3, "skipped");
      attribute("message", ending.message());
      xml.writeEndElement();
    } else if (kind != Kind.PASSED) {
      start(3, FAILURES.contains(kind) ? "failure" : "error");
      attribute("message", ending.message());
      attribute("type", kind.word());
      text(detail(scenario, ending));
      xml.writeEndElement();
    }
  }

  private String detail(ScenarioResult scenario, Ending ending) {
    StringBuilder detail = new StringBuilder();
    for (ScenarioResult.Step step : scenario.steps()) {
      detail
          .append(
              switch (step.state()) {
                case DONE -> "✓ ";
                case STOPPED -> "✕ ";
                case NOT_REACHED -> "– ";
              })
          .append(Wording.step(step).in(locale))
          .append('\n');
    }
    return detail.append('\n').append(ending.comparison()).toString();
  }

  private static String count(List<ScenarioResult> scenarios, Set<Kind> kinds) {
    return String.valueOf(
        scenarios.stream().filter(one -> kinds.contains(one.outcome().kind())).count());
  }

  private static String seconds(long milliseconds) {
    return String.format(Locale.ROOT, "%.3f", milliseconds / 1000.0);
  }

  private void property(int depth, String name, String value) throws XMLStreamException {
    newLine(depth);
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void start(int depth, String name) throws XMLStreamException {
    if (depth > 0) {
      newLine(depth);
    }
    xml.writeStartElement(name);
  }

  private void end(int depth) throws XMLStreamException {
    newLine(depth);
    xml.writeEndElement();
  }

  private void newLine(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Visible.line(value));
  }

  private void text(String text) throws XMLStreamException {
    xml.writeCharacters(Visible.marked(text));
  }
}
