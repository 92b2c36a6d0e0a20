import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tsunagaru.cli.Tsunagaru;

/**
 * Times what docs/benchmarks.md states, and ends with exit code 1 where a figure misses its target.
 *
 * <p>Run it by hand on a quiet machine, from the root of the project: {@code cli/bench/run.sh}.
 * Its arguments are the Java command that the launcher would use, word by word.
 */
final class Bench {

  private static final int SHORT_RUNS = 21;
  private static final int LONG_RUNS = 3;
  private static final int WARM_RUNS = 5;

  private final List<String> command;
  private final Path folder;
  private boolean missed;

  private Bench(List<String> command, Path folder) {
    this.command = command;
    this.folder = folder;
  }

  /** What a process took. */
  private record Took(double seconds, double megabytes) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tsunagaru-bench");
    try {
      Bench bench = new Bench(List.of(args), folder);
      bench.run();
      System.exit(bench.missed ? 1 : 0);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private void run() throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "%s %s, %d processors, %s%n%n",
        System.getProperty("java.vm.name"),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"));
    System.out.println("| What | Figure | Target | |");
    System.out.println("| --- | ---: | ---: | --- |");
    startUp();
    coldSuite();
    warmSuite();
  }

  /** Start in turn with a JVM that only greets, so that both meet the same machine. */
  private void startUp() throws IOException, InterruptedException {
    Path data = folder.resolve("data.jsonld");
    Files.writeString(
        data, "{\"id\":\"urn:ngsi-ld:Room:1\",\"type\":\"Room\",\"level\":{\"type\":\"Property\",\"value\":1}}");
    List<String> hello = hello();
    List<Double> greeting = new ArrayList<>();
    List<Double> version = new ArrayList<>();
    List<Double> validate = new ArrayList<>();
    for (int i = -2; i < SHORT_RUNS; i++) {
      double greeted = process(hello).seconds();
      double versioned = process(tsunagaru("--version")).seconds();
      double validated = process(tsunagaru("validate", data.toString())).seconds();
      if (i >= 0) {
        greeting.add(greeted);
        version.add(versioned / greeted);
        validate.add(validated / greeted);
      }
    }
    figure("a JVM that prints hello, wall time", median(greeting) * 1000, "ms", Double.NaN);
    figure("`--version`, wall time over hello", median(version), "×", 3);
    figure("`validate` of one small file, over hello", median(validate), "×", 9);
  }

  private void coldSuite() throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    double peak = 0;
    for (int i = 0; i < LONG_RUNS; i++) {
      Took took = process(tsunagaru("demo", "--seed=" + (i + 1), "--out=" + folder.resolve("cold")));
      seconds.add(took.seconds());
      peak = Math.max(peak, took.megabytes());
    }
    figure("the whole suite from a cold start (`demo`), wall time", median(seconds), "s", 10);
    figure("memory of that process at its largest", peak, "MB", 512);
  }

  /** Run in this JVM, which forgets nothing between two runs. */
  private void warmSuite() throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Path out = folder.resolve("warm");
    List<Double> rates = new ArrayList<>();
    for (int i = -2; i < WARM_RUNS; i++) {
      String[] words = {"demo", "--lang=en", "--seed=" + (i + 3), "--out=" + out};
      long from = System.nanoTime();
      int code = Tsunagaru.run(words, nowhere, nowhere, false);
      double seconds = (System.nanoTime() - from) / 1e9;
      if (code != 0) {
        throw new IllegalStateException("demo ended with exit code " + code);
      }
      if (i >= 0) {
        rates.add(-scenarios(out) / seconds);
      }
    }
    figure("scenarios a second once warm, reports included", -median(rates), "/s", -60);
  }

  private static long scenarios(Path out) throws IOException {
    return Files.readString(out.resolve("junit.xml")).split("<testcase ", -1).length - 1;
  }

  private List<String> hello() throws IOException, InterruptedException {
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source,
        "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
    Path bin = Path.of(command.get(0)).toAbsolutePath().getParent();
    process(List.of(bin.resolve("javac").toString(), "-d", folder.toString(), source.toString()));
    return List.of(
        command.get(0),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-cp",
        folder.toString(),
        "Hello");
  }

  private List<String> tsunagaru(String... words) {
    return Stream.concat(command.stream(), Stream.of(words)).toList();
  }

  private Took process(List<String> words) throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    long from = System.nanoTime();
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    double peak = 0;
    while (!process.waitFor(Files.exists(status) ? 20 : 1000, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, megabytes(status));
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          words + " ended with " + process.exitValue() + ": " + Files.readString(printed));
    }
    return new Took(seconds, peak);
  }

  /** Read how much memory a process has held at most, where the system tells (Linux). */
  private static double megabytes(Path status) {
    try (Stream<String> lines = Files.lines(status, StandardCharsets.UTF_8)) {
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
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f %s | %s | %s |%n",
        what,
        figure,
        unit,
        Double.isNaN(target)
            ? ""
            : String.format(Locale.ROOT, "%s %.0f %s", target < 0 ? "≥" : "≤", Math.abs(target), unit),
        Double.isNaN(target) ? "" : met ? "met" : "missed");
  }
}
