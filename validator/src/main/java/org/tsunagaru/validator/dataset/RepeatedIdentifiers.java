package org.tsunagaru.validator.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/**
 * Finds identifiers that come twice in one source. It keeps a 64-bit hash of each, about 80 bytes
 * of memory, up to a cap.
 */
public final class RepeatedIdentifiers {

  /** What this looks for. */
  public static final Rule RULE =
      Rule.warning(
          "duplicate-id",
          new Text("An identifier comes once in a file", "idがファイル内で重複していない"),
          new Text(
              "Keep the newest record, or give the other one its own identifier.",
              "最新の1件だけを残すか、別のidを付けてください。"),
          "[{\"type\": \"Feature\", \"id\": \"1\", \"geometry\": null, \"properties\": {}},"
              + " {\"type\": \"Feature\", \"id\": \"2\", \"geometry\": null, \"properties\": {}}]",
          "[{\"type\": \"Feature\", \"id\": \"1\", \"geometry\": null, \"properties\": {}},"
              + " {\"type\": \"Feature\", \"id\": \"1\", \"geometry\": null, \"properties\": {}}]");

  private final int cap;
  private final Map<Long, Long> lines = new HashMap<>();
  private long beyond;

  /**
   * Start with none.
   *
   * @param cap identifiers that are remembered
   */
  public RepeatedIdentifiers(int cap) {
    this.cap = cap;
  }

  /** Return the identifier of a record, where it has one. */
  public static Optional<String> of(JsonNode record) {
    JsonNode id = record.path("id");
    return id.isString() || id.isNumber() ? Optional.of(id.asString()) : Optional.empty();
  }

  /** Look at an identifier that stands at a place. */
  public void look(String id, long line, Place at, Faults faults) {
    first(id, line).ifPresent(first -> faults.add(RULE, at, id, words(first)));
  }

  /** Remember an identifier, and tell on which line it came before, if it did. */
  public Optional<Long> first(String identifier, long line) {
    Long first = lines.get(hash(identifier));
    if (first != null) {
      return Optional.of(first);
    }
    if (lines.size() < cap) {
      lines.put(hash(identifier), line);
    } else {
      beyond++;
    }
    return Optional.empty();
  }

  /** Say that an identifier came before. */
  public static Text words(long line) {
    return Text.of("The identifier already stands on line %d.", "同じidが%d行目にもあります。", line);
  }

  /** Return how many records came after the memory was full, and were not remembered. */
  public long beyond() {
    return beyond;
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash * 0xd6e8feb86659fd93L;
  }
}
