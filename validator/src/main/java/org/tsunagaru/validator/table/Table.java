package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;

/**
 * What a sheet of a data set says of its columns.
 *
 * @param name the table's name, such as {@code municipal-aeds}
 * @param title what the data set is called
 * @param generation layout of today, of before, or of a national list
 * @param sheet number of the sheet; empty where it has none
 * @param document the document that defines it
 * @param edition version or date of the document
 * @param licence under which the document may be used; empty where it was not seen
 * @param seen what of the document was seen, and what is inferred
 * @param fields the columns in their order
 */
public record Table(
    String name,
    Text title,
    Generation generation,
    Optional<String> sheet,
    String document,
    String edition,
    Optional<String> licence,
    Text seen,
    List<Field> fields) {

  /** The layouts of a data set. */
  public enum Generation {
    /** Municipal standard open data set, since 2023. */
    NEW(new Text("current layout", "現行の様式")),
    /** Recommended data set, before. */
    OLD(new Text("former layout", "旧様式（推奨データセット）")),
    /** A list that the state publishes. */
    NATIONAL(new Text("national list", "国の公表様式")),
    /** Columns that the publisher names in the file itself. */
    OWN(new Text("of the publisher", "公開者独自"));

    private final Text title;

    Generation(Text title) {
      this.title = title;
    }

    /** Return the words for a reader. */
    public Text title() {
      return title;
    }
  }

  /** Put document, sheet, edition and licence on one line. */
  public String line() {
    return document
        + sheet.map(number -> " " + number).orElse("")
        + ", "
        + edition
        + licence.map(words -> " (" + words + ")").orElse("");
  }
}
