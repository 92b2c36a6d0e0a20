package org.tsunagaru.reports.rollup;

import java.util.Map;

/**
 * What the platform says it does.
 *
 * @param editions edition of each API it claims, by binding
 * @param classes optional classes it claims (true) or declines (false), by id
 */
public record Statement(Map<String, String> editions, Map<String, Boolean> classes) {

  /** Tell whether a class was declined in so many words. */
  boolean declines(String classId) {
    return Boolean.FALSE.equals(classes.get(classId));
  }
}
