package org.tsunagaru.reference.ngsiv2.document;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a request says of one attribute, or of one piece of its metadata, before it meets the store.
 *
 * @param type absent when the request leaves it out
 * @param value null when the request leaves it out
 * @param metadata by name; absent when the request leaves them out
 */
public record Given(Optional<String> type, JsonNode value, Optional<Map<String, Given>> metadata) {

  /** Give a value and nothing else. */
  public static Given of(JsonNode value) {
    return new Given(Optional.empty(), value, Optional.empty());
  }
}
