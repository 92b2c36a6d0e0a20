package org.tsunagaru.reports.render;

import io.qameta.allure.AllureResultsWriteException;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.waiver.WaiverResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code allure-results}, the folder from which Allure makes its report, with Allure's own
 * model and writer and from our outcomes.
 */
public final class AllureResults {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> ABOUT_THE_RUN =
      Set.of("environment.properties", "executor.json", "categories.json");

  private final Report report;
  private final Locale locale;
  private final AllureResultsWriter writer;

  private AllureResults(Report report, Locale locale, AllureResultsWriter writer) {
    this.report = report;
    this.locale = locale;
    this.writer = writer;
  }

  /**
   * Write a summed-up run, in a reader's language. The new results are written beside the folder
   * and then take the place of those of an earlier run; what else is in the folder, Allure's {@code
   * history} above all, stays.
   */
  public static void write(Report report, Locale locale, Path folder) throws IOException {
    Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
    removeResults(fresh);
    Files.createDirectories(fresh);
    try {
      new AllureResults(report, locale, new FileSystemResultsWriter(fresh)).write();
    } catch (AllureResultsWriteException e) {
      throw new IOException("not written: " + fresh, e);
    }
    Files.createDirectories(folder);
    removeResults(folder);
    for (Path file : results(fresh)) {
      Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.delete(fresh);
  }

  private void write() {
    report.requirements().parallelStream().forEach(this::requirement); // Thousands of files.
    file("environment.properties", environment());
    file("executor.json", executor());
    file("categories.json", categories());
  }

  private void requirement(RequirementResult result) {
    for (ScenarioResult scenario : result.scenarios()) {
      scenario(new AllureScenario(report, result, scenario, locale), scenario.exchanges());
    }
  }

  private void scenario(AllureScenario scenario, List<Exchange> exchanges) {
    for (int i = 0; i < exchanges.size(); i++) {
      writer.write(scenario.source(i), new ByteArrayInputStream(scenario.text(exchanges.get(i))));
    }
    writer.write(scenario.result());
  }

  private void file(String name, String text) {
    writer.write(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String environment() {
    RunRecord record = report.record();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("verdict", report.verdict().word());
    facts.put("profile", record.profile().id());
    facts.put("platform", record.platform().name());
    record.platform().vendor().ifPresent(vendor -> facts.put("vendor", vendor));
    record.platform().version().ifPresent(version -> facts.put("version", version));
    record.platform().endpoints().forEach(facts::put);
    facts.put("run", record.run().id());
    facts.put("seed", String.valueOf(record.run().seed()));
    facts.put("tsunagaru", record.suite().version());
    questions(facts);
    for (WaiverResult result : report.waivers().results()) {
      facts.put(
          "waiver " + result.waiver().id(),
          result.state().word() + ": " + Wording.waived(result.waiver()).in(locale));
    }
    return facts.entrySet().stream()
        .map(fact -> property(fact.getKey()) + "=" + property(Visible.line(fact.getValue())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A question of the questionnaire is no result: what became of it is told of the whole run. */
  private void questions(Map<String, String> facts) {
    report
        .attestationCounts()
        .forEach(
            (kind, count) -> {
              if (count > 0) {
                facts.put("attestation " + kind.word(), String.valueOf(count));
              }
            });
    report.attestations().stream()
        .filter(result -> result.outcome().kind() != Kind.UNTESTED)
        .forEach(
            result ->
                facts.put(
                    "attestation " + result.requirement().id(), Wording.question(result, locale)));
    facts.put("gaps", String.valueOf(report.gaps().size()));
  }

  /** Spell a word so that every reader of properties files gets it back, whatever its encoding. */
  private static String property(String word) {
    return word.chars().mapToObj(AllureResults::spelled).collect(Collectors.joining());
  }

  private static String spelled(int letter) {
    if (letter > '~') {
      return String.format(Locale.ROOT, "\\u%04X", letter);
    }
    String itself = String.valueOf((char) letter);
    return " \\:=#!".contains(itself) ? "\\" + itself : itself;
  }

  private String executor() {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", "Tsunagaru");
    node.put("type", "tsunagaru");
    node.put("buildName", report.record().run().id());
    node.put("reportName", "Tsunagaru " + report.record().profile().id());
    return MAPPER.writeValueAsString(node);
  }

  /** Let Allure sort what is not a plain pass by our outcomes, with which every message begins. */
  private String categories() {
    ArrayNode categories = MAPPER.createArrayNode();
    for (Kind kind : Kind.ofTests()) {
      if (kind != Kind.PASSED) {
        String title = kind.title().in(locale);
        ObjectNode category = categories.addObject();
        category.put("name", title);
        category.put("messageRegex", title + ":.*");
        category.putArray("matchedStatuses").add(AllureScenario.status(kind).value());
      }
    }
    return MAPPER.writeValueAsString(categories);
  }

  private static void removeResults(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      for (Path file : results(folder)) {
        Files.delete(file);
      }
    }
  }

  private static List<Path> results(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).filter(AllureResults::isResult).toList();
    }
  }

  private static boolean isResult(Path file) {
    String name = String.valueOf(file.getFileName());
    return ABOUT_THE_RUN.contains(name)
        || name.matches(".+-(result|container)\\.json|.+-attachment(\\.[A-Za-z0-9]+)?");
  }
}
