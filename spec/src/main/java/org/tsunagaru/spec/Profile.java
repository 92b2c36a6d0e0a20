package org.tsunagaru.spec;

import java.util.List;

/**
 * The conformance classes that one use of a platform needs.
 *
 * @param id stable id, for example {@code city-os-data-exchange}
 * @param title name for readers
 * @param text which requirements count and why
 * @param use the use it serves
 * @param bindings APIs of which a platform has to offer at least one
 * @param required ids of the classes that must be claimed (a class of a binding only where that
 *     binding is claimed)
 * @param optional ids of the classes that may be declined
 * @param beyond ids of the classes that this use asks for and nothing verifies yet; they do not
 *     count
 */
public record Profile(
    String id,
    Text title,
    Text text,
    Text use,
    List<String> bindings,
    List<String> required,
    List<String> optional,
    List<String> beyond) {

  /** Tell whether the requirements of a class count. */
  public boolean includes(String classId) {
    return required.contains(classId) || optional.contains(classId);
  }
}
