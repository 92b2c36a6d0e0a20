package org.tsunagaru.validator.model;

import java.util.List;
import java.util.Optional;

/**
 * What a model says of one attribute.
 *
 * @param name its name
 * @param kind what it is in NGSI-LD
 * @param value what its value may be
 * @param advised whether a value is asked for whose absence only warns
 * @param label what the source calls it in Japanese
 * @param unit the unit of its value
 */
public record AttributeModel(
    String name,
    Kind kind,
    ValueModel value,
    boolean advised,
    Optional<String> label,
    Optional<Unit> unit) {

  /** The kinds of attributes that models tell apart. */
  public enum Kind {
    /** A value. */
    PROPERTY,
    /** A link to another entity. */
    RELATIONSHIP,
    /** A geometry. */
    GEO_PROPERTY
  }

  /**
   * A unit of measure.
   *
   * @param name in the words of the source
   * @param codes codes of UN/CEFACT Recommendation 20; empty where it has none
   */
  public record Unit(String name, List<String> codes) {}
}
