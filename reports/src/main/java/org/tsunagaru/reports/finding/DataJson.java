package org.tsunagaru.reports.finding;

import java.util.Locale;
import java.util.function.ToLongFunction;
import org.tsunagaru.reports.finding.DataReport.Verdict;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as one JSON document, or as lines: each finding, then the totals. */
public final class DataJson {

  private DataJson() {}

  /** Write one document. */
  public static String write(DataReport report) {
    ObjectNode root = totals(report);
    ArrayNode list = root.putArray("findings");
    report.findings().forEach(finding -> list.add(finding(finding)));
    notChecked(report, root);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  /** Write a line for each finding, and a last one for the totals. */
  public static String lines(DataReport report) {
    StringBuilder lines = new StringBuilder();
    report.findings().forEach(finding -> lines.append(finding(finding)).append('\n'));
    ObjectNode totals = totals(report);
    notChecked(report, totals);
    ObjectNode last = JsonNodeFactory.instance.objectNode();
    last.set("summary", totals);
    return lines.append(last).append('\n').toString();
  }

  private static ObjectNode totals(DataReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("valid", report.verdict() == Verdict.VALID).put("records", report.records());
    counts(root, report::count);
    root.put("known", report.known());
    ObjectNode rules = root.putObject("rules");
    report.byRule().forEach(rules::put);
    ObjectNode models = root.putObject("models");
    report.byModel().forEach(models::put);
    ArrayNode files = root.putArray("files");
    report.files().forEach(file -> files.add(file(file)));
    return root;
  }

  private static ObjectNode file(DataFile file) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", file.name()).put("valid", file.verdict() == Verdict.VALID);
    node.put("records", file.records());
    counts(node, file::count);
    return node;
  }

  private static void counts(ObjectNode node, ToLongFunction<Severity> number) {
    ObjectNode counts = node.putObject("counts");
    for (Severity severity : Severity.values()) {
      counts.put(word(severity), number.applyAsLong(severity));
    }
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("rule", finding.rule()).put("severity", word(finding.severity()));
    both(node.putObject("message"), finding.message());
    node.put("file", finding.file()).put("line", finding.line());
    node.put("pointer", finding.pointer()).put("value", finding.value());
    both(node.putObject("advice"), finding.advice());
    return node;
  }

  private static void notChecked(DataReport report, ObjectNode root) {
    ArrayNode left = root.putArray("notChecked");
    for (NotChecked one : report.notChecked()) {
      both(left.addObject().put("file", one.file()).putObject("reason"), one.reason());
    }
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static void both(ObjectNode node, Text text) {
    node.put("en", text.en()).put("ja", text.ja());
  }
}
