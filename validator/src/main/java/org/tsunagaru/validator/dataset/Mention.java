package org.tsunagaru.validator.dataset;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;

/**
 * A place where an identifier is given to a thing, or points to one.
 *
 * @param key hash of the identifier in its scope
 * @param pointing whether it points to a thing that another place identifies
 * @param source number of the source
 * @param line where the record starts
 * @param identifier the identifier, shortened
 * @param pointer JSON pointer of the place
 * @param type the thing's type, or the one that is pointed to; empty where nothing says it
 */
record Mention(
    long key,
    boolean pointing,
    int source,
    long line,
    String identifier,
    String pointer,
    String type) {

  /** Things before what points to them, and both in the order of the sources. */
  static final Comparator<Mention> ORDER =
      Comparator.comparingLong(Mention::key)
          .thenComparing(Mention::pointing)
          .thenComparingInt(Mention::source)
          .thenComparingLong(Mention::line);

  private static final int LONGEST = 2_000;
  private static final int OVERHEAD = 120;

  Mention {
    identifier = cut(identifier);
    pointer = cut(pointer);
    type = cut(type);
  }

  /** Estimate the bytes of memory that this takes. */
  int weight() {
    return OVERHEAD + 2 * (identifier.length() + pointer.length() + type.length());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(key);
    out.writeBoolean(pointing);
    out.writeInt(source);
    out.writeLong(line);
    out.writeUTF(identifier);
    out.writeUTF(pointer);
    out.writeUTF(type);
  }

  static Mention read(DataInputStream in) throws IOException {
    return new Mention(
        in.readLong(),
        in.readBoolean(),
        in.readInt(),
        in.readLong(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF());
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
