package org.tsunagaru.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.tsunagaru.validator.Source;

/**
 * Tells how far the reading of data has come, and at which rate. It speaks once a second, and not
 * before work has become long, so that short runs stay silent.
 */
final class Progress implements AutoCloseable {

  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final LongSupplier nanos;
  private final BiConsumer<Long, Double> line;
  private final Runnable wipe;
  private final long start;
  private long bytes;
  private long next;
  private boolean spoken;

  /**
   * Begin now.
   *
   * @param nanos a clock that only goes on
   * @param line shows the bytes read so far, and how many that are a second
   * @param wipe takes the line away
   */
  Progress(LongSupplier nanos, BiConsumer<Long, Double> line, Runnable wipe) {
    this.nanos = nanos;
    this.line = line;
    this.wipe = wipe;
    this.start = nanos.getAsLong();
    this.next = start + SILENT_NANOS;
  }

  /** Return the same source, whose bytes are counted as they are read. */
  Source watch(Source source) {
    return new Source(source.name(), () -> new Watched(source.opener().open()));
  }

  private void read(long number) {
    bytes += Math.max(0, number);
    long now = nanos.getAsLong();
    if (now - next >= 0) {
      next = now + PAUSE_NANOS;
      spoken = true;
      line.accept(bytes, bytes * 1e9 / (now - start));
    }
  }

  @Override
  public void close() {
    if (spoken) {
      wipe.run();
    }
  }

  private final class Watched extends FilterInputStream {
    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      Progress.this.read(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int number = super.read(buffer, from, length);
      Progress.this.read(number);
      return number;
    }
  }
}
