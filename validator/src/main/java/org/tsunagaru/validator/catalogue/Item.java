package org.tsunagaru.validator.catalogue;

import java.util.List;

/**
 * What a specification of catalogues says of one item.
 *
 * @param number its number in the specification
 * @param property its property, such as {@code dct:issued}
 * @param label what the specification calls it, in Japanese
 * @param where where CKAN has it
 * @param key its name there
 * @param kind what its value is
 * @param obligation whether it has to be there
 * @param listed the values it may have; empty where they are not listed
 * @param advice whether another value than those listed only warns
 */
record Item(
    String number,
    String property,
    String label,
    Where where,
    String key,
    Kind kind,
    Obligation obligation,
    List<String> listed,
    boolean advice) {

  /** Where CKAN has an item. */
  enum Where {
    /** A member of the data set. */
    DATASET,
    /** One of the data set's extras. */
    EXTRAS,
    /** A member of each resource. */
    RESOURCE
  }

  /** What a value is. */
  enum Kind {
    /** A text. */
    TEXT,
    /** An address. */
    URL,
    /** A geometry, written as text. */
    GEOJSON
  }

  /** Whether a value has to be there. */
  enum Obligation {
    /** It has to be. */
    MUST,
    /** It may be left out. */
    MAY,
    /** CKAN writes it by itself. */
    AUTOMATIC
  }
}
