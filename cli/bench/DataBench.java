import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Severity;

/**
 * Times what docs/benchmarks.md states of the validator, and ends with exit code 1 where a figure
 * misses its target.
 *
 * <p>Run it by hand on a quiet machine: {@code cli/bench/data.sh}. Its arguments are the folder
 * with data, schema, ajv and classes, then the Java command that the launcher would use, word by word.
 */
final class DataBench {

  private static final int RUNS = 3;

  private final Path folder;
  private final List<String> command;
  private final Path data;
  private final Path part;
  private final double megabytes;
  private final Stopwatch table;

  private DataBench(Path folder, List<String> command) throws IOException {
    this.folder = folder;
    this.command = command;
    this.data = folder.resolve("records.ndjson");
    this.part = folder.resolve("part.ndjson");
    this.megabytes = Files.size(data) / 1e6;
    this.table = new Stopwatch(folder);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = List.of(args);
    DataBench bench = new DataBench(Path.of(args[0]), words.subList(1, words.size()));
    bench.run();
    System.exit(bench.table.missed() ? 1 : 0);
  }

  private void run() throws IOException, InterruptedException {
    wholeProcesses();
    threads();
  }

  /** Run in turn, so that all meet the same machine. */
  private void wholeProcesses() throws IOException, InterruptedException {
    List<Double> own = new ArrayList<>();
    List<Double> ajv = new ArrayList<>();
    Stopwatch.Took alone = table.process(networknt());
    double peak = 0;
    for (int i = 0; i < RUNS; i++) {
      Stopwatch.Took tsunagaru = table.process(tsunagaru());
      Stopwatch.Took other = table.process(ajv());
      agree(tsunagaru, other, alone);
      own.add(megabytes / tsunagaru.seconds());
      ajv.add(megabytes / other.seconds());
      peak = Math.max(peak, tsunagaru.megabytes());
    }
    table.figure("ajv, schema alone", Stopwatch.median(ajv), "MB/s");
    table.figure("networknt, schema alone, one thread", megabytes / alone.seconds(), "MB/s");
    table.figure("`validate`, every rule, a heap of 256 MB", Stopwatch.median(own), "MB/s");
    table.atLeast("`validate` over ajv", Stopwatch.median(own) / Stopwatch.median(ajv), "×", 0.5);
    table.figure("`validate` over networknt", Stopwatch.median(own) * alone.seconds() / megabytes, "×");
    table.atMost("memory of `validate` at its largest", peak, "MB", 512);
  }

  /** Whoever finds something else was not asked the same. */
  private static void agree(Stopwatch.Took tsunagaru, Stopwatch.Took ajv, Stopwatch.Took networknt) {
    String wrong = ajv.last().replaceAll(".*, (\\d+) wrong", "$1");
    boolean same =
        tsunagaru.last().contains(" " + wrong + " errors, 0 warnings")
            && networknt.last().equals(ajv.last());
    if (!same) {
      throw new IllegalStateException(
          "no agreement: " + tsunagaru.last() + " | " + ajv.last() + " | " + networknt.last());
    }
  }

  /** Judge a part of the data in this JVM, which forgets nothing between two runs. */
  private void threads() throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    List<Double> one = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (int i = -1; i < RUNS; i++) {
      double alone = rate(1);
      double together = rate(processors);
      if (i >= 0) {
        one.add(alone);
        all.add(together);
      }
    }
    table.figure("one thread, warm", Stopwatch.median(one), "MB/s");
    table.figure(processors + " threads, warm", Stopwatch.median(all), "MB/s");
    table.atLeast(processors + " threads over one", Stopwatch.median(all) / Stopwatch.median(one), "×", 1.5);
  }

  private double rate(int threads) throws IOException {
    Validator validator = Validator.builder().threads(threads).maxFindingsPerRule(3).build();
    long from = System.nanoTime();
    Summary summary =
        validator.validate(
            new Source(part.toString(), () -> Files.newInputStream(part)), finding -> {});
    double seconds = (System.nanoTime() - from) / 1e9;
    if (summary.counts().getOrDefault(Severity.ERROR, 0L) == 0) {
      throw new IllegalStateException("nothing wrong was found");
    }
    return Files.size(part) / 1e6 / seconds;
  }

  private List<String> tsunagaru() {
    List<String> words = new ArrayList<>(command);
    words.add(1, "-Xmx256m");
    words.addAll(List.of("validate", "--lang=en", "--max-findings=3", data.toString()));
    return words;
  }

  private List<String> ajv() {
    return List.of("node", folder.resolve("ajv.mjs").toString(), schema(), data.toString());
  }

  private List<String> networknt() {
    String jar = command.get(command.indexOf("-cp") + 1);
    String classes = jar + File.pathSeparator + folder.resolve("classes");
    return List.of(command.get(0), "-cp", classes, "Networknt", schema(), data.toString());
  }

  private String schema() {
    return folder.resolve("schema.json").toString();
  }
}
