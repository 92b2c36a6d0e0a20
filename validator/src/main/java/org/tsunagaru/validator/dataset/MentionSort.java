package org.tsunagaru.validator.dataset;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts mentions: in memory while they are few, else in files that are merged at the end. Memory
 * stays the same, however many there are. The files go with the last who has them open, so that
 * nothing stays in the folder even where the program is stopped.
 */
final class MentionSort implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final long memory;
  private final List<Mention> held = new ArrayList<>();
  private final List<FileChannel> files = new ArrayList<>();
  private long weight;

  /**
   * Start with none.
   *
   * @param folder where files go, once there have to be any
   * @param memory bytes that are held before a file is written
   */
  MentionSort(Path folder, long memory) {
    this.folder = folder;
    this.memory = memory;
  }

  void add(Mention mention) throws IOException {
    held.add(mention);
    weight += mention.weight();
    if (weight > memory) {
      spill();
    }
  }

  /** Hand all over in their order. */
  void forEach(Consumer<Mention> sink) throws IOException {
    held.sort(Mention.ORDER);
    PriorityQueue<Run> runs = new PriorityQueue<>();
    try {
      if (!held.isEmpty()) {
        runs.add(new Run(held.iterator()));
      }
      for (FileChannel file : files) {
        runs.add(new Run(new Reader(file)));
      }
      while (!runs.isEmpty()) {
        Run run = runs.remove();
        sink.accept(run.next);
        if (run.advance()) {
          runs.add(run);
        }
      }
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** Return how many files there are. */
  int files() {
    return files.size();
  }

  private void spill() throws IOException {
    held.sort(Mention.ORDER);
    FileChannel file =
        FileChannel.open(
            Files.createTempFile(folder, "tsunagaru-", ".ids"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    files.add(file);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
    for (Mention mention : held) {
      out.writeBoolean(true);
      mention.write(out);
    }
    out.writeBoolean(false);
    out.flush();
    held.clear();
    weight = 0;
  }

  @Override
  public void close() throws IOException {
    held.clear();
    for (FileChannel file : files) {
      file.close();
    }
    files.clear();
  }

  /** What is sorted already, with the next of it. */
  private static final class Run implements Comparable<Run> {
    private final Iterator<Mention> rest;
    private Mention next;

    Run(Iterator<Mention> rest) {
      this.rest = rest;
      this.next = rest.next();
    }

    boolean advance() {
      if (!rest.hasNext()) {
        return false;
      }
      next = rest.next();
      return true;
    }

    @Override
    public int compareTo(Run other) {
      return Mention.ORDER.compare(next, other.next);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Reads a file from its start to its end. */
  private static final class Reader implements Iterator<Mention> {
    private final DataInputStream in;
    private boolean more;

    Reader(FileChannel file) throws IOException {
      file.position(0);
      this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), BUFFER));
      this.more = in.readBoolean();
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Mention next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      try {
        Mention mention = Mention.read(in);
        more = in.readBoolean();
        return mention;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
