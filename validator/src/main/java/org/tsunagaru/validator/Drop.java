package org.tsunagaru.validator;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.Fault;
import org.tsunagaru.validator.dataset.Folder;
import org.tsunagaru.validator.dataset.Identities;
import org.tsunagaru.validator.finding.Finding;

/**
 * Several sources that are handed over together. Each is judged as it comes; what only all of them
 * show, such as identifiers that come twice and relationships that lead nowhere, is judged at the
 * end.
 *
 * <pre>{@code
 * try (Drop drop = validator.drop()) {
 *   drop.folder(Path.of("drop"));
 *   for (Source source : Source.at(Path.of("drop"))) {
 *     drop.validate(source, finding -> print(finding));
 *   }
 *   Summary rest = drop.finish(finding -> print(finding));
 * }
 * }</pre>
 *
 * <p>A drop belongs to one thread.
 */
public final class Drop implements AutoCloseable {

  /** What a source is held against that says, data set by data set, what may be done with it. */
  private static final Set<String> CATALOGUES =
      Set.of("CKAN", "DCAT", "linkdata", "recommended-open-data");

  private final Validator validator;
  private final Identities identities;
  private final int maximumPerRule;
  private final List<Folder> folders = new ArrayList<>();
  private final List<FileSystem> archives = new ArrayList<>();
  private boolean catalogued;

  Drop(Validator validator, Identities identities, int maximumPerRule) {
    this.validator = validator;
    this.identities = identities;
    this.maximumPerRule = maximumPerRule;
  }

  /**
   * Validate the next source to its end.
   *
   * @param sink takes findings as they are met, at most the maximum of each rule
   * @return true totals of this source, whatever the maximum
   */
  public Summary validate(Source source, Consumer<Finding> sink) {
    identities.open(source.name());
    Summary summary = validator.validate(source, identities, sink);
    catalogued |= summary.byModel().keySet().stream().anyMatch(CATALOGUES::contains);
    return summary;
  }

  /**
   * Say that a folder, or an archive that ends in {@code .zip}, is handed over as a whole: with its
   * licence, and with what its manifest lists.
   *
   * @throws org.tsunagaru.validator.finding.ValidatorException when it cannot be read
   */
  public void folder(Path folder) {
    try {
      Path root = folder;
      if (!Files.isDirectory(folder)) {
        FileSystem archive = ZipSources.fileSystem(folder);
        archives.add(archive);
        root = top(archive.getPath("/"));
      }
      folders.add(Folder.of(folder.toString(), root, Source::isData));
    } catch (IOException e) {
      throw Source.unreadable(folder, e);
    }
  }

  /** Most archives hold one folder with everything in it. */
  private static Path top(Path root) throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      List<Path> first = all.limit(2).toList();
      return first.size() == 1 && Files.isDirectory(first.get(0)) ? first.get(0) : root;
    }
  }

  /**
   * Judge what only all sources show.
   *
   * @param sink takes findings, source by source, at most the maximum of each rule
   * @return totals of these findings alone, without records
   */
  public Summary finish(Consumer<Finding> sink) {
    Comparisons comparisons = new Comparisons(sink);
    identities.finish(comparisons);
    folders.forEach(folder -> folder.judge(catalogued).forEach(comparisons::found));
    return comparisons.summary();
  }

  @Override
  public void close() {
    try {
      for (FileSystem archive : archives) {
        archive.close();
      }
      identities.close();
    } catch (IOException e) {
      throw Source.unreadable("--work-dir", e);
    }
  }

  /** Takes what the comparison finds, and keeps the first lines of each source. */
  private final class Comparisons implements Identities.Report {
    private final Consumer<Finding> sink;
    private final Map<String, Shown> sources = new TreeMap<>();
    private final List<NotChecked> left = new ArrayList<>();

    Comparisons(Consumer<Finding> sink) {
      this.sink = sink;
    }

    @Override
    public void found(Fault fault) {
      sources.computeIfAbsent(fault.source(), name -> new Shown(name, sink)).take(fault);
    }

    @Override
    public void left(long number, Text reason) {
      left.add(new NotChecked(identities.name(), NotChecked.Scope.RULE, number, reason));
    }

    Summary summary() {
      Summary all = Summary.nothing(left);
      for (Shown shown : sources.values()) {
        all = all.and(shown.summary());
      }
      return all;
    }
  }

  /** The findings in one source: all are counted, the first of each rule are kept. */
  private final class Shown {
    private final Ledger ledger;
    private final Map<String, PriorityQueue<Fault>> first = new TreeMap<>();

    Shown(String source, Consumer<Finding> sink) {
      this.ledger = new Ledger(source, maximumPerRule, sink);
    }

    void take(Fault fault) {
      ledger.count(fault.rule());
      PriorityQueue<Fault> kept =
          first.computeIfAbsent(
              fault.rule().id(),
              id -> new PriorityQueue<>(Comparator.comparingLong(Fault::line).reversed()));
      kept.add(fault);
      if (kept.size() > maximumPerRule) {
        kept.remove();
      }
    }

    Summary summary() {
      first.values().stream()
          .flatMap(PriorityQueue::stream)
          .sorted(Comparator.comparingLong(Fault::line))
          .forEach(
              fault ->
                  ledger.handOut(
                      fault.rule(), fault.line(), fault.pointer(), fault.value(), fault.message()));
      return ledger.comparison();
    }
  }
}
