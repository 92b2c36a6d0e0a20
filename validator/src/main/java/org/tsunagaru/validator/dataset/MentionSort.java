package org.tsunagaru.validator.dataset;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts mentions: in memory while they are few, else in files that are merged at the end and then
 * deleted. Memory stays the same, however many there are.
 */
final class MentionSort implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final long memory;
  private final List<Mention> held = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
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
      for (Path file : files) {
        runs.add(new Run(new Reader(file)));
      }
      while (!runs.isEmpty()) {
        Run run = runs.remove();
        sink.accept(run.next);
        if (run.advance()) {
          runs.add(run);
        }
      }
    } finally {
      for (Run run : runs) {
        run.close();
      }
    }
  }

  private void spill() throws IOException {
    held.sort(Mention.ORDER);
    Path file = Files.createTempFile(folder, "tsunagaru-", ".ids");
    files.add(file);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      for (Mention mention : held) {
        out.writeBoolean(true);
        mention.write(out);
      }
      out.writeBoolean(false);
    }
    held.clear();
    weight = 0;
  }

  @Override
  public void close() throws IOException {
    held.clear();
    for (Path file : files) {
      Files.deleteIfExists(file);
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

    boolean advance() throws IOException {
      if (!rest.hasNext()) {
        close();
        return false;
      }
      next = rest.next();
      return true;
    }

    void close() throws IOException {
      if (rest instanceof Reader reader) {
        reader.in.close();
      }
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

    Reader(Path file) throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      this.more = in.readBoolean();
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Mention next() {
      if (!more) {
        throw new java.util.NoSuchElementException();
      }
      try {
        Mention mention = Mention.read(in);
        more = in.readBoolean();
        return mention;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
