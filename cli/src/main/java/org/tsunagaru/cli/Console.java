package org.tsunagaru.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.spec.Text;

/** Speaks to the person or pipeline at the other end, in their language. */
final class Console {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Locale locale;
  private final boolean terminal;

  Console(PrintWriter out, PrintWriter err, Locale locale, boolean terminal) {
    this.out = out;
    this.err = err;
    this.locale = locale;
    this.terminal = terminal;
  }

  Locale locale() {
    return locale;
  }

  /** Say a sentence. */
  void say(Text text) {
    out.println(clean(text.in(locale)));
    out.flush();
  }

  /** Say a sentence in both languages given. */
  void say(String en, String ja, Object... arguments) {
    say(Text.of(en, ja, arguments));
  }

  /** Write lines as they are, for machines. */
  void print(String lines) {
    out.print(lines.endsWith("\n") ? lines : lines + "\n");
    out.flush();
  }

  /** Say what went wrong. */
  void complain(Text text) {
    err.println(clean(text.in(locale)));
    err.flush();
  }

  /** Count scenarios as they end: one live line on a terminal, silence elsewhere until the end. */
  java.util.function.Consumer<ScenarioResult> progress(int total) {
    AtomicInteger done = new AtomicInteger();
    AtomicInteger bad = new AtomicInteger();
    return result -> {
      int number = done.incrementAndGet();
      Kind kind = result.outcome().kind();
      if (kind != Kind.PASSED && kind != Kind.INAPPLICABLE) {
        bad.incrementAndGet();
      }
      String failed = bad.get() > 0 ? "  ✗ " + bad : "";
      live(number == total ? "" : "  " + number + "/" + total + failed);
    };
  }

  /** Show how much data was read, and how fast: on a terminal alone. */
  Progress progress() {
    return new Progress(System::nanoTime, this::rate, () -> live(""));
  }

  private void rate(long bytes, double perSecond) {
    live("  %,d MB, %.0f MB/s".formatted(bytes / 1_000_000, perSecond / 1e6));
  }

  private void live(String line) {
    if (terminal) {
      synchronized (err) {
        err.print("\r\u001b[K" + line);
        err.flush();
      }
    }
  }

  /** Take out what could steer a terminal. */
  static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "�")
        .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "�");
  }
}
