import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Times processes, and writes figures as rows of a table, each beside its target. */
final class Stopwatch {

  private final Path printed;
  private boolean missed;

  /**
   * Begin a table.
   *
   * @param folder where what processes print may be kept for as long as they run
   */
  Stopwatch(Path folder) {
    this.printed = folder.resolve("printed.txt");
    System.out.println("| What | Figure | Target | |");
    System.out.println("| --- | ---: | ---: | --- |");
  }

  /**
   * What a process took.
   *
   * @param code its exit code
   * @param seconds wall time
   * @param megabytes memory it held at most
   * @param lines what it printed
   */
  record Took(int code, double seconds, double megabytes, List<String> lines) {

    /** Return the last line it printed. */
    String last() {
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  /** Tell whether a figure missed its target. */
  boolean missed() {
    return missed;
  }

  /** Run a process to its end. */
  Took process(List<String> words) throws IOException, InterruptedException {
    long from = System.nanoTime();
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    double peak = 0;
    while (!process.waitFor(Files.exists(status) ? 20 : 1000, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, megabytes(status));
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    return new Took(process.exitValue(), seconds, peak, Files.readAllLines(printed));
  }

  /** Read how much memory a process has held at most, where the system tells (Linux). */
  private static double megabytes(Path status) {
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

  static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  /** Write a figure that has no target. */
  void figure(String what, double figure, String unit) {
    row(what, figure, unit, "", "");
  }

  /** Write a figure that is to stay below a target. */
  void atMost(String what, double figure, String unit, double target) {
    judged(what, figure, unit, "≤", target, figure <= target);
  }

  /** Write a figure that is to reach a target. */
  void atLeast(String what, double figure, String unit, double target) {
    judged(what, figure, unit, "≥", target, figure >= target);
  }

  private void judged(
      String what, double figure, String unit, String sign, double target, boolean met) {
    missed |= !met;
    String bound = String.format(Locale.ROOT, "%s %s %s", sign, plain(target), unit);
    row(what, figure, unit, bound, met ? "met" : "missed");
  }

  private static String plain(double target) {
    return target == Math.rint(target) ? String.valueOf((long) target) : String.valueOf(target);
  }

  private static void row(String what, double figure, String unit, String bound, String word) {
    String digits = figure < 10 ? "%.2f" : "%.1f";
    System.out.printf(
        Locale.ROOT, "| %s | " + digits + " %s | %s | %s |%n", what, figure, unit, bound, word);
  }
}
