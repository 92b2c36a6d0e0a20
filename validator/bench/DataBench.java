import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Severity;

/**
 * Times what docs/benchmarks.md states of the validator, and ends with exit code 1 where a figure
 * misses its target.
 *
 * <p>Run it by hand on a quiet machine: {@code validator/bench/run.sh}. Its arguments are the folder
 * with data, schema and ajv, then the Java command that the launcher would use, word by word.
 */
final class DataBench {

  private static final int RUNS = 3;

  private final Path folder;
  private final List<String> command;
  private final Path data;
  private final Path part;
  private final double megabytes;
  private boolean missed;

  private DataBench(Path folder, List<String> command) throws IOException {
    this.folder = folder;
    this.command = command;
    this.data = folder.resolve("records.ndjson");
    this.part = folder.resolve("part.ndjson");
    this.megabytes = Files.size(data) / 1e6;
  }

  /** What a process took, and what it printed last. */
  private record Took(double seconds, double megabytes, String last) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = List.of(args);
    DataBench bench = new DataBench(Path.of(args[0]), words.subList(1, words.size()));
    bench.run();
    System.exit(bench.missed ? 1 : 0);
  }

  private void run() throws IOException, InterruptedException {
    System.out.println("| What | Figure | Target | |");
    System.out.println("| --- | ---: | ---: | --- |");
    wholeProcesses();
    threads();
  }

  /** Run in turn, so that all meet the same machine. */
  private void wholeProcesses() throws IOException, InterruptedException {
    List<Double> own = new ArrayList<>();
    List<Double> ajv = new ArrayList<>();
    Took alone = process(networknt());
    double peak = 0;
    for (int i = 0; i < RUNS; i++) {
      Took tsunagaru = process(tsunagaru());
      Took other = process(ajv());
      agree(tsunagaru, other, alone);
      own.add(megabytes / tsunagaru.seconds());
      ajv.add(megabytes / other.seconds());
      peak = Math.max(peak, tsunagaru.megabytes());
    }
    figure("ajv, schema alone", median(ajv), "MB/s", Double.NaN);
    figure("networknt, schema alone, one thread", megabytes / alone.seconds(), "MB/s", Double.NaN);
    figure("`validate`, every rule, a heap of 256 MB", median(own), "MB/s", Double.NaN);
    figure("`validate` over ajv", median(own) / median(ajv), "×", -0.5);
    figure("`validate` over networknt", median(own) * alone.seconds() / megabytes, "×", Double.NaN);
    figure("memory of `validate` at its largest", peak, "MB", 512);
  }

  /** Whoever finds something else was not asked the same. */
  private static void agree(Took tsunagaru, Took ajv, Took networknt) {
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
    figure("one thread, warm", median(one), "MB/s", Double.NaN);
    figure(processors + " threads, warm", median(all), "MB/s", Double.NaN);
    figure(processors + " threads over one", median(all) / median(one), "×", -1.5);
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
    String source = folder.resolve("Networknt.java").toString();
    return List.of(command.get(0), "-cp", jar, source, schema(), data.toString());
  }

  private String schema() {
    return folder.resolve("schema.json").toString();
  }

  private Took process(List<String> words) throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    long from = System.nanoTime();
    Process process = new ProcessBuilder(words).redirectOutput(printed.toFile()).start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    double peak = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, held(status));
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    List<String> lines = Files.readAllLines(printed);
    return new Took(seconds, peak, lines.isEmpty() ? "" : lines.get(lines.size() - 1));
  }

  /** Read how much memory a process has held at most, where the system tells (Linux). */
  private static double held(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  /** Print a figure; a negative target is one to reach rather than one to stay below. */
  private void figure(String what, double figure, String unit, double target) {
    boolean met = target < 0 ? figure >= -target : !(figure > target);
    missed |= !met;
    boolean none = Double.isNaN(target);
    String bound = String.format(Locale.ROOT, "%s %.1f %s", target < 0 ? "≥" : "≤", Math.abs(target), unit);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f %s | %s | %s |%n",
        what,
        figure,
        unit,
        none ? "" : bound,
        none ? "" : met ? "met" : "missed");
  }
}
