package org.tsunagaru.spec.file;

import org.tsunagaru.spec.Text;

/**
 * One thing wrong with a file, and where.
 *
 * @param file name of the file as the reader knows it
 * @param line one-based line
 * @param pointer JSON pointer of the member, empty for the whole document
 * @param what what is wrong, in both languages
 */
public record FileProblem(String file, int line, String pointer, Text what) {

  /** Put file, line, place and words on one line, in both languages. */
  public Text text() {
    String where = file + ":" + line + (pointer.isEmpty() ? "" : " (" + pointer + ")");
    return new Text(where + ": " + what.en(), where + ": " + what.ja());
  }
}
