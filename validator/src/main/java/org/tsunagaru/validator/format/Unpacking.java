package org.tsunagaru.validator.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.tsunagaru.spec.Text;

/** Unpacks streams, and stops where what comes out is beyond all measure. */
public final class Unpacking {

  private static final long HARMLESS = 64L << 20;
  private static final long LARGEST_RATIO = 250;

  private Unpacking() {}

  /**
   * Unpack a stream that is packed with gzip, and leave any other as it is.
   *
   * @param in a stream that can go back to where it was
   */
  public static BufferedInputStream of(BufferedInputStream in) throws IOException {
    byte[] magic = magic(in);
    boolean gzip = magic.length > 1 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    if (!gzip) {
      return in;
    }
    Counting packed = new Counting(in);
    return CsvRows.buffered(
        new Capped(
            new GZIPInputStream(packed, 1 << 16), () -> packed.count, new Budget(Long.MAX_VALUE)));
  }

  /**
   * Stop the unpacking of an entry whose packed size is known.
   *
   * @param budget what all entries of its archive may unpack to together
   */
  public static InputStream capped(InputStream unpacked, long packed, Budget budget) {
    return new Capped(unpacked, () -> packed, budget);
  }

  /** What all entries of one archive may unpack to together, by the size of the archive. */
  public static final class Budget {
    private final long packed;
    private final AtomicLong unpacked = new AtomicLong();

    /** Begin with an archive of a size in bytes. */
    public Budget(long packed) {
      this.packed = packed;
    }

    private void spend(int read) throws Bomb {
      if (isBeyond(unpacked.addAndGet(read), packed)) {
        throw new Bomb();
      }
    }
  }

  private static boolean isBeyond(long unpacked, long packed) {
    return unpacked > HARMLESS && unpacked / LARGEST_RATIO > Math.max(1, packed);
  }

  /** Tell whether a stream is an archive of files: a zip, and so the file of a spreadsheet. */
  public static boolean isArchive(BufferedInputStream in) throws IOException {
    byte[] magic = magic(in);
    return magic.length == 4
        && magic[0] == 'P'
        && magic[1] == 'K'
        && magic[2] == 3
        && magic[3] == 4;
  }

  private static byte[] magic(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    return magic;
  }

  /** Says that a small file unpacks to more than any data would. */
  public static final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;

    Bomb() {
      super("it unpacks to more than " + LARGEST_RATIO + " times its size");
    }

    /** Say so in both languages. */
    public Text text(String name) {
      return Text.of(
          "%s was not read: it unpacks to more than %d times its size, as no data does. Unpack it by hand and look at it.",
          "%s は読み込んでいません。展開すると元の%d倍を超え、通常のデータではありません。手作業で展開して確認してください。", name, LARGEST_RATIO);
    }
  }

  @FunctionalInterface
  private interface Size {
    long get();
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(0, read);
      return read;
    }
  }

  private static final class Capped extends FilterInputStream {
    private final Size packed;
    private final Budget budget;
    private long unpacked;

    Capped(InputStream in, Size packed, Budget budget) {
      super(in);
      this.packed = packed;
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws Bomb {
      unpacked += read;
      if (isBeyond(unpacked, packed.get())) {
        throw new Bomb();
      }
      budget.spend(read);
    }
  }
}
