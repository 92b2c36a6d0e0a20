package org.tsunagaru.reports.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.reports.attestation.Answer;
import org.tsunagaru.reports.attestation.Attestation;
import org.tsunagaru.reports.attestation.Evidence;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.rollup.Selection;
import org.tsunagaru.reports.waiver.Waiver;
import org.tsunagaru.reports.waiver.WaiverResult;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Text;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code results.json}, the canonical form of a run; its schema is {@code results.json}. */
public final class ResultsJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ResultsJson() {}

  /** Write a summed-up run as JSON, in an order that depends on nothing but the run. */
  public static String write(Report report) {
    RunRecord record = report.record();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("verdict", report.verdict().word());
    root.put("profile", record.profile().id());
    platform(root.putObject("platform"), record);
    claims(root.putObject("claims"), record);
    selection(root.putObject("selection"), record.selection());
    ArrayNode waivers = root.putArray("waivers");
    report.waivers().results().forEach(result -> waiver(waivers.addObject(), result));
    suite(root.putObject("suite"), record);
    run(root.putObject("run"), record);
    counts(root.putObject("counts"), report.counts());
    counts(root.putObject("scenarioCounts"), report.scenarioCounts());
    record
        .attestation()
        .ifPresentOrElse(
            handedIn -> attestation(root.putObject("attestation"), handedIn),
            () -> root.putNull("attestation"));
    counts(root.putObject("attestationCounts"), report.attestationCounts());
    ArrayNode remarks = root.putArray("remarks");
    record.remarks().forEach(remark -> text(remarks.addObject(), remark));
    ArrayNode requirements = root.putArray("requirements");
    report.requirements().forEach(result -> requirement(requirements.addObject(), result));
    ArrayNode gaps = root.putArray("gaps");
    report.gaps().forEach(gap -> gap(gaps.addObject(), gap));
    return MAPPER.writer().with(printer()).writeValueAsString(root) + "\n";
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static void platform(ObjectNode node, RunRecord record) {
    node.put("name", record.platform().name());
    node.put("vendor", record.platform().vendor().orElse(null));
    node.put("version", record.platform().version().orElse(null));
    ObjectNode endpoints = node.putObject("endpoints");
    inOrder(record.platform().endpoints()).forEach(e -> endpoints.put(e.getKey(), e.getValue()));
  }

  private static void claims(ObjectNode node, RunRecord record) {
    ObjectNode editions = node.putObject("editions");
    inOrder(record.claims().editions()).forEach(e -> editions.put(e.getKey(), e.getValue()));
    ObjectNode classes = node.putObject("classes");
    inOrder(record.claims().classes()).forEach(e -> classes.put(e.getKey(), e.getValue()));
  }

  private static void selection(ObjectNode node, Selection selection) {
    strings(node.putArray("requirements"), selection.requirements());
    node.put("tags", selection.tags().orElse(null));
    node.put("readOnly", selection.readOnly());
  }

  private static void waiver(ObjectNode node, WaiverResult result) {
    Waiver waiver = result.waiver();
    node.put("id", waiver.id());
    text(node.putObject("reason"), waiver.reason());
    node.put("owner", waiver.owner());
    node.put("ticket", waiver.ticket());
    node.put("expires", waiver.expires().toString());
    node.put("state", result.state().word());
    strings(node.putArray("covers"), result.covers());
  }

  private static void suite(ObjectNode node, RunRecord record) {
    node.put("version", record.suite().version());
    node.put("catalogue", record.suite().catalogueDigest());
    node.put("profile", record.suite().profileDigest());
    node.put("gherkin", record.suite().gherkinDigest());
  }

  private static void run(ObjectNode node, RunRecord record) {
    node.put("id", record.run().id());
    node.put("seed", record.run().seed());
    node.put("started", record.run().started().toString());
    node.put("finished", record.run().finished().toString());
  }

  private static void counts(ObjectNode node, Map<Kind, Long> counts) {
    counts.forEach((kind, count) -> node.put(kind.word(), count));
  }

  private static void requirement(ObjectNode node, RequirementResult result) {
    described(node, result.requirement());
    node.put("verification", result.requirement().verification().word());
    outcome(node, result.outcome());
    result
        .answer()
        .ifPresentOrElse(
            answer -> answer(node.putObject("answer"), answer), () -> node.putNull("answer"));
    ArrayNode scenarios = node.putArray("scenarios");
    result.scenarios().forEach(scenario -> scenario(scenarios.addObject(), scenario));
  }

  private static void gap(ObjectNode node, Requirement gap) {
    described(node, gap);
    optional(node, "reason", gap.gap());
  }

  private static void described(ObjectNode node, Requirement requirement) {
    node.put("id", requirement.id());
    text(node.putObject("title"), requirement.title());
    node.put("level", requirement.level().word());
    node.put("class", requirement.conformanceClass());
    strings(
        node.putArray("characteristic"),
        requirement.characteristics().stream().map(one -> one.word()).toList());
    node.put("layer", requirement.layer());
    node.put("function", requirement.function().orElse(null));
  }

  private static void attestation(ObjectNode node, Attestation attestation) {
    node.put("profile", attestation.profile());
    node.put("digest", attestation.digest());
  }

  private static void answer(ObjectNode node, Answer answer) {
    node.put("reply", answer.reply().word());
    node.put("reason", answer.reason().orElse(null));
    node.put("who", answer.who());
    node.put("role", answer.role());
    node.put("when", answer.when().toString());
    ArrayNode evidence = node.putArray("evidence");
    for (Evidence one : answer.evidence()) {
      ObjectNode shown = evidence.addObject();
      shown.put("place", one.place());
      shown.put("sha256", one.sha256().orElse(null));
      shown.put("retrieved", one.retrieved().map(LocalDate::toString).orElse(null));
      shown.put("note", one.note().orElse(null));
    }
  }

  private static void scenario(ObjectNode node, ScenarioResult scenario) {
    node.put("id", scenario.id());
    text(node.putObject("name"), scenario.name());
    node.put("binding", scenario.binding());
    outcome(node, scenario.outcome());
    node.put("expected", scenario.outcome().detail().flatMap(Violation::expected).orElse(null));
    node.put("seen", scenario.outcome().detail().flatMap(Violation::seen).orElse(null));
    node.put("milliseconds", scenario.milliseconds());
    ArrayNode steps = node.putArray("steps");
    scenario.steps().forEach(step -> step(steps.addObject(), step));
    ArrayNode exchanges = node.putArray("exchanges");
    scenario.exchanges().forEach(exchange -> exchange(exchanges.addObject(), exchange));
  }

  private static void outcome(ObjectNode node, Outcome outcome) {
    node.put("outcome", outcome.kind().word());
    optional(node, "reason", outcome.reason());
    node.put("because", outcome.because().orElse(null));
  }

  private static void step(ObjectNode node, ScenarioResult.Step step) {
    text(node.putObject("keyword"), step.keyword());
    text(node.putObject("text"), step.text());
    node.put(
        "state",
        switch (step.state()) {
          case DONE -> "done";
          case STOPPED -> "stopped";
          case NOT_REACHED -> "notReached";
        });
  }

  private static void exchange(ObjectNode node, Exchange exchange) {
    node.put(
        "direction",
        switch (exchange.direction()) {
          case TO_PLATFORM -> "toPlatform";
          case FROM_PLATFORM -> "fromPlatform";
        });
    node.put("method", exchange.method());
    node.put("url", exchange.url());
    headers(node.putArray("requestHeaders"), exchange.requestHeaders());
    node.put("requestBody", exchange.requestBody().orElse(null));
    @Nullable Integer status = exchange.status().orElse(null);
    node.put("status", status);
    headers(node.putArray("responseHeaders"), exchange.responseHeaders());
    node.put("responseBody", exchange.responseBody().orElse(null));
    node.put("started", exchange.started().toString());
    node.put("milliseconds", exchange.milliseconds());
    optional(node, "trouble", exchange.trouble());
  }

  private static void headers(ArrayNode node, List<Exchange.Header> headers) {
    headers.forEach(
        header -> node.addObject().put("name", header.name()).put("value", header.value()));
  }

  private static void optional(ObjectNode node, String name, Optional<Text> text) {
    text.ifPresentOrElse(words -> text(node.putObject(name), words), () -> node.putNull(name));
  }

  private static void text(ObjectNode node, Text text) {
    node.put("en", text.en());
    node.put("ja", text.ja());
  }

  private static void strings(ArrayNode node, List<String> words) {
    words.forEach(node::add);
  }

  private static <V> List<Map.Entry<String, V>> inOrder(Map<String, V> map) {
    return map.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }
}
