package org.tsunagaru.reference.ngsiv2.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.ngsiv2.document.Picked;

/**
 * How notifications show entities, section "subscription.notification".
 *
 * @param attributes which attributes, in order; none means all
 * @param except attributes to leave out
 * @param metadata which metadata
 * @param format one of {@link #FORMATS}
 * @param onlyChanged whether only attributes that changed
 * @param covered whether attributes that are not there are shown as null
 */
record Style(
    List<String> attributes,
    Set<String> except,
    Picked metadata,
    String format,
    boolean onlyChanged,
    boolean covered) {

  /** The formats of section "Notification Messages". */
  static final Set<String> FORMATS =
      Set.of("normalized", "keyValues", "values", "simplifiedNormalized", "simplifiedKeyValues");

  /** Return which attributes are shown. */
  Picked picked() {
    return new Picked(attributes.isEmpty() ? Optional.empty() : Optional.of(attributes), except);
  }
}
