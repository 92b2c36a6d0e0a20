package org.tsunagaru.validator.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of this program, each loaded when it is first needed. */
public final class Schemas {

  private final Map<String, RecordSchema> loaded = new ConcurrentHashMap<>();

  /**
   * Get a schema.
   *
   * @param path path below {@code spec/schemas}, for example {@code geojson/feature.json}
   */
  public RecordSchema get(String path) {
    return loaded.computeIfAbsent(path, RecordSchema::own);
  }
}
