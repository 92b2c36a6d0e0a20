package org.tsunagaru.validator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.DataRecord;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.format.RecordSink;

/**
 * The validation of one source. Its records are judged in batches, on several threads where there
 * is more than one batch, and booked in the order in which they came; what waits is bounded in
 * bytes, so that a stream of any length takes the same memory.
 */
final class Run implements RecordSink, AutoCloseable {

  private static final int BATCH_BYTES = 256 << 10;
  private static final int BATCH_RECORDS = 500;
  private static final int WAITING_BYTES = 16 << 20;

  private final Judging judging;
  private final Books books;
  private final int threads;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private List<Item> batch = new ArrayList<>();
  private long batchBytes;
  private long waitingBytes;
  private Optional<Format> decided = Optional.empty();
  private @Nullable ExecutorService workers;

  Run(Judging judging, Books books, int threads) {
    this.judging = judging;
    this.books = books;
    this.threads = threads;
  }

  /**
   * A record, or what was said of a place where there is none.
   *
   * @param record the record
   * @param known as what it is judged, where that is known
   * @param judgement what is said of it, where that is known
   */
  private record Item(
      Optional<DataRecord> record, Optional<Format> known, Optional<Judgement> judgement) {

    Item judged(Judging judging) {
      return judgement.isPresent()
          ? this
          : new Item(record, known, record.map(one -> judging.judge(one, known)));
    }
  }

  /** A batch that is being judged. */
  private record Waiting(Future<List<Item>> judged, long bytes) {}

  @Override
  public void record(DataRecord record) {
    Optional<Format> known = judging.format(record, decided);
    Item item = new Item(Optional.of(record), known, Optional.empty());
    if (known.isEmpty() || known.get() == Format.ROW) {
      settle();
      Item judged = item.judged(judging);
      decided = judged.judgement().flatMap(Judgement::format).or(() -> decided);
      book(judged);
      return;
    }
    add(item, record.bytes().length);
  }

  @Override
  public void fault(Rule rule, long line, String pointer, String value, Text message) {
    Judgement judgement = judging.begin();
    judgement.fault(rule, line, pointer, value, message);
    add(new Item(Optional.empty(), Optional.empty(), Optional.of(judgement)), 0);
  }

  private void add(Item item, int bytes) {
    batch.add(item);
    batchBytes += bytes;
    if (batchBytes >= BATCH_BYTES || batch.size() >= BATCH_RECORDS) {
      handOver();
    }
  }

  /** Have the batch judged by whoever is free. */
  private void handOver() {
    if (threads < 2) {
      settle();
      return;
    }
    if (workers == null) {
      workers = Executors.newFixedThreadPool(threads, Run::worker);
    }
    while (!waiting.isEmpty()
        && (waiting.size() > 2 * threads || waitingBytes + batchBytes > WAITING_BYTES)) {
      bookNext();
    }
    List<Item> items = batch;
    Future<List<Item>> judged = workers.submit(() -> judged(items));
    waiting.add(new Waiting(judged, batchBytes));
    waitingBytes += batchBytes;
    batch = new ArrayList<>();
    batchBytes = 0;
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "validator");
    thread.setDaemon(true);
    return thread;
  }

  private List<Item> judged(List<Item> items) {
    List<Item> judged = new ArrayList<>(items.size());
    items.forEach(item -> judged.add(item.judged(judging)));
    return judged;
  }

  /** Book all that came, the last batch judged here. */
  private void settle() {
    while (!waiting.isEmpty()) {
      bookNext();
    }
    batch.forEach(item -> book(item.judged(judging)));
    batch = new ArrayList<>();
    batchBytes = 0;
  }

  private void bookNext() {
    Waiting next = waiting.remove();
    waitingBytes -= next.bytes();
    result(next.judged()).forEach(this::book);
  }

  private static List<Item> result(Future<List<Item>> judged) {
    try {
      return judged.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason; // the user's schema, or a fault of the tool
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void book(Item item) {
    Judgement judgement = item.judgement().orElseThrow();
    item.record()
        .ifPresentOrElse(record -> books.book(record, judgement), () -> books.book(judgement));
  }

  /** Book what is left, and close the books. */
  Summary finish() {
    settle();
    books.book(judging.finish());
    return books.close();
  }

  @Override
  public void close() {
    if (workers != null) {
      workers.shutdownNow();
    }
  }
}
