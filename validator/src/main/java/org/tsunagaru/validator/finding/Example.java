package org.tsunagaru.validator.finding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A small file, or a folder of some, that shows a rule at work.
 *
 * @param text the file's content; of a folder, names and contents for a reader
 * @param charset how its bytes are made from the text
 * @param ending how the file's name ends
 * @param files contents of the files of a folder by their names; empty for a file
 */
public record Example(String text, Charset charset, String ending, Map<String, String> files) {

  /** Describe a single file. */
  public Example(String text, Charset charset, String ending) {
    this(text, charset, ending, Map.of());
  }

  /** Take a text whose file is written in UTF-8, as JSON demands. */
  public static Example of(String text) {
    return new Example(text, StandardCharsets.UTF_8, ".json");
  }

  /** Take a text whose file is a table, in UTF-8. */
  public static Example csv(String text) {
    return new Example(text, StandardCharsets.UTF_8, ".csv");
  }

  /** Take a folder of files in UTF-8. */
  public static Example folder(Map<String, String> files) {
    Map<String, String> sorted = new TreeMap<>(files);
    String text =
        sorted.entrySet().stream()
            .map(file -> "[" + file.getKey() + "]\n" + file.getValue())
            .collect(Collectors.joining("\n"));
    return new Example(text, StandardCharsets.UTF_8, "", sorted);
  }

  /** Return the bytes of the file. */
  public byte[] bytes() {
    return text.getBytes(charset);
  }
}
