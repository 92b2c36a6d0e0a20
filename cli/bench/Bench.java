import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
  private final Stopwatch table;

  private Bench(List<String> command, Path folder) {
    this.command = command;
    this.folder = folder;
    System.out.printf(
        Locale.ROOT,
        "%s %s, %d processors, %s%n%n",
        System.getProperty("java.vm.name"),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"));
    this.table = new Stopwatch(folder);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tsunagaru-bench");
    boolean missed = true;
    try {
      Bench bench = new Bench(List.of(args), folder);
      bench.run();
      missed = bench.table.missed();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
    System.exit(missed ? 1 : 0);
  }

  private void run() throws IOException, InterruptedException {
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
    table.figure("a JVM that prints hello, wall time", Stopwatch.median(greeting) * 1000, "ms");
    table.atMost("`--version`, wall time over hello", Stopwatch.median(version), "×", 3);
    table.atMost("`validate` of one small file, over hello", Stopwatch.median(validate), "×", 9);
  }

  private void coldSuite() throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    double peak = 0;
    for (int i = 0; i < LONG_RUNS; i++) {
      Stopwatch.Took took = process(tsunagaru("demo", "--seed=" + (i + 1), "--out=" + folder.resolve("cold")));
      seconds.add(took.seconds());
      peak = Math.max(peak, took.megabytes());
    }
    table.atMost("the whole suite from a cold start (`demo`), wall time", Stopwatch.median(seconds), "s", 10);
    table.atMost("memory of that process at its largest", peak, "MB", 512);
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
        rates.add(scenarios(out) / seconds);
      }
    }
    table.atLeast("scenarios a second once warm, reports included", Stopwatch.median(rates), "/s", 60);
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

  /** Run a process that has to end well. */
  private Stopwatch.Took process(List<String> words) throws IOException, InterruptedException {
    Stopwatch.Took took = table.process(words);
    if (took.code() != 0) {
      throw new IllegalStateException(
          words + " ended with " + took.code() + ": " + String.join("\n", took.lines()));
    }
    return took;
  }
}
