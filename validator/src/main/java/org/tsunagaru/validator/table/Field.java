package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of one column.
 *
 * @param name its heading
 * @param type what a cell holds
 * @param format how a cell is written
 * @param minimum smallest number; null where there is none
 * @param listed the values it may have; empty where they are not listed
 * @param advice whether another value than those listed only warns
 * @param obligation whether a cell has to be filled
 * @param inferred whether the obligation was seen for another sheet only
 */
public record Field(
    String name,
    Type type,
    Optional<CellFormat> format,
    @Nullable Double minimum,
    List<String> listed,
    boolean advice,
    Obligation obligation,
    boolean inferred) {

  /** What a cell holds. */
  public enum Type {
    /** Text. */
    STRING,
    /** A number. */
    NUMBER,
    /** A whole number. */
    INTEGER
  }

  /** Whether a cell has to be filled. */
  public enum Obligation {
    /** It has to be: ◎ in the source. */
    MUST,
    /** It is asked for: ○. */
    SHOULD,
    /** It may be empty. */
    MAY
  }

  /** Describe a column of which nothing is known but its heading. */
  static Field text(String heading) {
    return new Field(
        heading, Type.STRING, Optional.empty(), null, List.of(), false, Obligation.MAY, false);
  }

  boolean isNumber() {
    return type != Type.STRING;
  }
}
