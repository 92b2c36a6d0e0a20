package org.tsunagaru.reports.render;

import io.qameta.allure.SeverityLevel;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.ResultsUtils;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.spec.Characteristic;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Requirement;

/**
 * One scenario in Allure's words. Nothing that a platform said goes where Allure reads Markdown or
 * HTML: only into messages and into attachments that are plain text.
 */
final class AllureScenario {

  private static final int LONGEST_NAME = 200;

  private final Report report;
  private final Requirement requirement;
  private final ScenarioResult scenario;
  private final Locale locale;

  AllureScenario(Report report, RequirementResult result, ScenarioResult scenario, Locale locale) {
    this.report = report;
    this.requirement = result.requirement();
    this.scenario = scenario;
    this.locale = locale;
  }

  /** Return the status of an outcome: Allure has four for ours. */
  static Status status(Kind kind) {
    return switch (kind) {
      case PASSED, WARNED, ATTESTED -> Status.PASSED;
      case FAILED -> Status.FAILED;
      case CANNOT_TELL, HARNESS_ERROR -> Status.BROKEN;
      case INAPPLICABLE, UNTESTED -> Status.SKIPPED;
    };
  }

  /** Return the result; its ids depend on the scenario's id alone, so that runs can be compared. */
  TestResult result() {
    long start =
        scenario.exchanges().stream()
            .map(Exchange::started)
            .min(Instant::compareTo)
            .orElse(report.record().run().started())
            .toEpochMilli();
    Ending ending = Ending.of(report, scenario, locale);
    return new TestResult()
        .setUuid(uuid(scenario.id()))
        .setHistoryId(uuid(scenario.id()))
        .setTestCaseId(uuid(scenario.id()))
        .setFullName(scenario.id())
        .setName(Visible.line(scenario.name().in(locale)))
        .setDescription(Markdown.text(requirement.text().in(locale), Integer.MAX_VALUE))
        .setStatus(status(kind()))
        .setStatusDetails(
            new StatusDetails()
                .setMessage(kind() == Kind.PASSED ? "" : ending.message())
                .setTrace(ending.comparison())
                .setKnown(ending.waiver().isPresent()))
        .setStage(Stage.FINISHED)
        .setStart(start)
        .setStop(start + scenario.milliseconds())
        .setLabels(labels(ending))
        .setSteps(scenario.steps().stream().map(this::step).toList())
        .setAttachments(attachments());
  }

  /** Return the file name of the attachment that has an exchange. */
  String source(int index) {
    return uuid(scenario.id() + "#" + index) + "-attachment.txt";
  }

  /** Lay out an exchange as plain text. */
  byte[] text(Exchange exchange) {
    String trouble = exchange.trouble().map(why -> why.in(locale) + "\n\n").orElse("");
    String text =
        trouble + Wording.request(exchange) + "\n\n---\n\n" + Wording.answer(exchange) + "\n";
    return Visible.marked(text).getBytes(StandardCharsets.UTF_8);
  }

  private StepResult step(ScenarioResult.Step step) {
    return new StepResult()
        .setName(Visible.line(Wording.step(step).in(locale)))
        .setStage(Stage.FINISHED)
        .setStatus(
            switch (step.state()) {
              case DONE -> Status.PASSED;
              case STOPPED -> status(kind());
              case NOT_REACHED -> Status.SKIPPED;
            });
  }

  private List<Attachment> attachments() {
    List<Attachment> attachments = new ArrayList<>();
    for (Exchange exchange : scenario.exchanges()) {
      String name =
          "%d %s %s → %s"
              .formatted(
                  attachments.size() + 1,
                  exchange.method(),
                  exchange.url(),
                  exchange.status().map(String::valueOf).orElse("–"));
      attachments.add(
          new Attachment()
              .setName(Visible.cut(Visible.line(name), LONGEST_NAME))
              .setSource(source(attachments.size()))
              .setType("text/plain"));
    }
    return attachments;
  }

  private List<Label> labels(Ending ending) {
    String named = requirement.id() + " " + requirement.title().in(locale);
    String classTitle = classTitle();
    List<Label> labels = new ArrayList<>();
    labels.add(
        label(ResultsUtils.PARENT_SUITE_LABEL_NAME, report.record().profile().title().in(locale)));
    labels.add(label(ResultsUtils.SUITE_LABEL_NAME, classTitle));
    labels.add(label(ResultsUtils.SUB_SUITE_LABEL_NAME, named));
    for (Characteristic characteristic : requirement.characteristics()) {
      labels.add(label(ResultsUtils.EPIC_LABEL_NAME, characteristic.title().in(locale)));
      labels.add(label("characteristic", characteristic.word()));
    }
    labels.add(label(ResultsUtils.FEATURE_LABEL_NAME, classTitle));
    labels.add(label(ResultsUtils.STORY_LABEL_NAME, named));
    labels.add(label(ResultsUtils.SEVERITY_LABEL_NAME, severity(requirement.level()).value()));
    labels.add(label(ResultsUtils.FRAMEWORK_LABEL_NAME, "tsunagaru"));
    labels.add(label(ResultsUtils.LANGUAGE_LABEL_NAME, "gherkin"));
    labels.add(label(ResultsUtils.TEST_CLASS_LABEL_NAME, requirement.id()));
    labels.add(
        label(
            ResultsUtils.PACKAGE_LABEL_NAME,
            requirement.conformanceClass() + "." + requirement.id()));
    labels.add(label("requirement", requirement.id()));
    labels.add(label("class", requirement.conformanceClass()));
    labels.add(label("level", requirement.level().word()));
    labels.add(label("binding", scenario.binding()));
    labels.add(label("outcome", kind().word()));
    if (kind() == Kind.WARNED) {
      labels.add(label(ResultsUtils.TAG_LABEL_NAME, "warned"));
    }
    ending
        .waiver()
        .ifPresent(
            waiver -> {
              labels.add(label(ResultsUtils.TAG_LABEL_NAME, "waived"));
              labels.add(label("waiver", Wording.waived(waiver).in(locale)));
            });
    return labels;
  }

  private String classTitle() {
    return report.classes().stream()
        .filter(group -> group.id().equals(requirement.conformanceClass()))
        .map(group -> group.title().in(locale))
        .findFirst()
        .orElse(requirement.conformanceClass());
  }

  private static SeverityLevel severity(Level level) {
    return switch (level) {
      case MUST, UNSTATED -> SeverityLevel.CRITICAL;
      case SHOULD -> SeverityLevel.NORMAL;
      case MAY -> SeverityLevel.MINOR;
    };
  }

  private static Label label(String name, String value) {
    return new Label().setName(name).setValue(Visible.line(value));
  }

  private static String uuid(String id) {
    return UUID.nameUUIDFromBytes(("tsunagaru " + id).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Kind kind() {
    return scenario.outcome().kind();
  }
}
