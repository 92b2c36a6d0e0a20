package org.tsunagaru.validator.finding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A small file that shows a rule at work.
 *
 * @param text the file's content
 * @param charset how its bytes are made from the text
 * @param ending how the file's name ends
 */
public record Example(String text, Charset charset, String ending) {

  /** Take a text whose file is written in UTF-8, as JSON demands. */
  public static Example of(String text) {
    return new Example(text, StandardCharsets.UTF_8, ".json");
  }

  /** Take a text whose file is a table, in UTF-8. */
  public static Example csv(String text) {
    return new Example(text, StandardCharsets.UTF_8, ".csv");
  }

  /** Return the bytes of the file. */
  public byte[] bytes() {
    return text.getBytes(charset);
  }
}
