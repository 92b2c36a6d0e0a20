package org.tsunagaru.validator.schema;

import java.util.List;
import org.tsunagaru.spec.Text;

/**
 * One way in which a record does not fit its schema.
 *
 * @param keyword the keyword of JSON Schema that does not hold, for example {@code required}
 * @param path steps from the record's root to what is wrong
 * @param value what stands there, raw
 * @param message what is wrong
 */
public record Violation(String keyword, List<String> path, String value, Text message) {

  Violation withMessage(Text other) {
    return new Violation(keyword, path, value, other);
  }
}
