package org.tsunagaru.features.http;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON under limits on depth, numbers and repeated members. */
public final class Json {

  private static final int SHOWN = 300;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(200)
                          .maxNumberLength(400)
                          .maxStringLength(5_000_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /**
   * Read one JSON document.
   *
   * @throws tools.jackson.core.JacksonException when it is malformed or over a limit
   */
  public static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  /** Read one JSON document of our own. */
  public static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  /** Write a tree as compact JSON. */
  public static String write(JsonNode tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /** Cut a text to what fits in a message. */
  public static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
