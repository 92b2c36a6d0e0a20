package org.tsunagaru.reports.finding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as SARIF 2.1.0 (OASIS), which code hosts show beside the lines. */
public final class DataSarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final DataReport report;
  private final Locale locale;

  private DataSarif(DataReport report, Locale locale) {
    this.report = report;
    this.locale = locale;
  }

  /**
   * Write a document in a reader's language.
   *
   * @param version version of this program
   */
  public static String write(DataReport report, String version, Locale locale) {
    ObjectNode root = new DataSarif(report, locale).document(version);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private ObjectNode document(String version) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Tsunagaru").put("version", version);
    driver.put("language", locale.getLanguage().equals("ja") ? "ja" : "en");
    rules(driver.putArray("rules"));
    run.put("columnKind", "unicodeCodePoints");
    ObjectNode invocation = run.putArray("invocations").addObject();
    invocation.put("executionSuccessful", true);
    notifications(invocation.putArray("toolExecutionNotifications"));
    ArrayNode results = run.putArray("results");
    report.findings().forEach(finding -> results.add(result(finding)));
    ObjectNode properties = run.putObject("properties");
    properties.put("records", report.records()).put("findings", report.total());
    ObjectNode totals = properties.putObject("rules");
    report.byRule().forEach(totals::put);
    return root;
  }

  /** Rules that found nothing are left out: the file is about these data. */
  private void rules(ArrayNode into) {
    Set<String> broken = report.byRule().keySet();
    for (Rule rule : report.rules()) {
      if (broken.contains(rule.id())) {
        ObjectNode node = into.addObject().put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.title().in(locale));
        node.putObject("help").put("text", rule.advice().in(locale));
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
      }
    }
  }

  private void notifications(ArrayNode into) {
    for (NotChecked one : report.notChecked()) {
      ObjectNode node = into.addObject().put("level", "warning");
      node.putObject("message").put("text", one.file() + ": " + one.reason().in(locale));
    }
  }

  private ObjectNode result(Finding finding) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("ruleId", finding.rule()).put("level", level(finding.severity()));
    node.putObject("message")
        .put("text", finding.message().in(locale) + " " + finding.advice().in(locale));
    ObjectNode location = node.putArray("locations").addObject();
    ObjectNode place = location.putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(finding.file()));
    place.putObject("region").put("startLine", finding.line());
    if (!finding.pointer().isEmpty()) {
      location
          .putArray("logicalLocations")
          .addObject()
          .put("fullyQualifiedName", finding.pointer());
    }
    return node;
  }

  private static String level(Severity severity) {
    return severity == Severity.ERROR ? "error" : "warning";
  }

  /** Write a path as a relative reference; Japanese letters become escapes. */
  private static String uri(String file) {
    String path = file.replace('\\', '/');
    try {
      return path.contains("://")
          ? path
          : new URI(null, null, path.startsWith("/") ? path : "./" + path, null)
              .normalize()
              .toASCIIString();
    } catch (URISyntaxException e) {
      return path;
    }
  }
}
