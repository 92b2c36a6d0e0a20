package org.tsunagaru.validator.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsunagaru.spec.Text;

/**
 * Remembers which things are identified, and which are pointed to, over all sources; at the end it
 * tells which identifiers come twice and which relationships lead nowhere.
 */
public final class Identities implements AutoCloseable {

  private static final long MEMORY = 24L << 20;
  private static final int MOST_TYPES = 10_000;

  private final long cap;
  private final MentionSort sort;
  private final List<String> sources = new ArrayList<>();
  private final Set<String> types = new HashSet<>();
  private final Circles circles = new Circles();
  private final OldDatum datum = new OldDatum();
  private long kept;
  private long beyond;
  private boolean broken;

  /**
   * Start with none.
   *
   * @param cap how many places are remembered
   * @param folder where they are sorted, once they are many
   */
  public Identities(long cap, Path folder) {
    this(cap, folder, MEMORY);
  }

  Identities(long cap, Path folder, long memory) {
    this.cap = cap;
    this.sort = new MentionSort(folder, memory);
  }

  /** Begin the next source. */
  public void open(String name) {
    sources.add(name);
  }

  /** Return the name of the one source, or the sign for all of them. */
  public String name() {
    return sources.size() == 1 ? sources.get(0) : "*";
  }

  /** Return the name of a source by its number. */
  String source(int number) {
    return sources.get(number);
  }

  /**
   * Remember what a record of the source says of identifiers.
   *
   * @param line where the record starts
   */
  public void remember(Naming naming, long line) {
    if (!naming.pointing()) {
      remember(naming.type());
    }
    naming.containment().ifPresent(part -> circles.add(part, source(number()), line, naming));
    String scope = naming.scope().orElseGet(() -> "source " + number());
    add(
        new Mention(
            hash(scope, naming.identifier()),
            naming.pointing(),
            number(),
            line,
            naming.identifier(),
            naming.pointer(),
            naming.type()));
  }

  private void remember(String type) {
    for (String one : type.split(" ", -1)) {
      if (!one.isEmpty() && types.size() < MOST_TYPES) {
        types.add(one);
      }
    }
  }

  /** Remember where the things of a table are, which is the source. */
  public void places(List<NamedPlace> places) {
    datum.add(source(number()), places);
  }

  private int number() {
    return sources.size() - 1;
  }

  private void add(Mention mention) {
    if (broken || kept >= cap) {
      beyond++;
      return;
    }
    try {
      sort.add(mention);
      kept++;
    } catch (IOException e) {
      broken = true; // the disk is full, or gone; what is left is told at the end
      beyond += kept + 1;
    }
  }

  /** Takes what is found at the end. */
  public interface Report {
    /** Take a finding. */
    void found(Fault fault);

    /** Take note of what was not compared. */
    void left(long number, Text reason);
  }

  /** Compare all that is remembered. */
  public void finish(Report report) {
    circles.finish(report);
    datum.finish(report);
    if (beyond > 0) {
      report.left(
          beyond,
          broken
              ? Text.of(
                  "%s: the working folder could not be written; identifiers were not compared. --work-dir names another.",
                  "%s: 作業フォルダに書き込めず、idを比較していません。--work-dir で別のフォルダを指定してください。",
                  DatasetRules.DUPLICATE.id())
              : Text.of(
                  "%s: there are more than %d identifiers; later ones were not compared, and relationships not followed.",
                  "%s: idが%d件を超えたため、以降のidの比較と、関係の参照先の確認は行っていません。",
                  DatasetRules.DUPLICATE.id(),
                  cap));
    }
    if (broken) {
      return;
    }
    Comparison comparison = new Comparison(this, types, beyond == 0, report);
    try {
      sort.forEach(comparison::take);
    } catch (IOException | UncheckedIOException e) {
      report.left(
          kept,
          Text.of(
              "%s: the working folder could not be read; identifiers were not compared.",
              "%s: 作業フォルダを読めず、idを比較していません。", DatasetRules.DUPLICATE.id()));
      return;
    }
    comparison.finish();
  }

  @Override
  public void close() throws IOException {
    sort.close();
  }

  private static long hash(String scope, String text) {
    return mix(mix(0xcbf29ce484222325L, scope) * 31, text);
  }

  private static long mix(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash * 0xd6e8feb86659fd93L;
  }
}
