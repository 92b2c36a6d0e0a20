package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.ParameterType;

/** The words that NGSI-LD steps are made of, beside those that every step shares. */
public final class NgsiLdWording {

  /** Understand a kind of attribute. */
  @ParameterType("Property|Relationship|GeoProperty|LanguageProperty")
  public String kind(String words) {
    return words;
  }

  /** Understand what is wrong with what is published. */
  @ParameterType(
      "cut off in the middle|as a list|without an identifier|without a type|under a plain name|under a single word"
          + "|with a level that has no value|with a relationship that points nowhere"
          + "|with a level of nothing|with a level marked for deletion"
          + "|as plain JSON with the vocabulary inside|as linked data without any vocabulary"
          + "|as linked data with a vocabulary in a header as well"
          + "|with a vocabulary that nobody serves|as plain text|in the short notation"
          + "|in the short notation with values spelled out")
  public String flaw(String words) {
    return words;
  }

  /** Understand what is missing in a subscription. */
  @ParameterType(
      "without saying where to notify|without saying to what"
          + "|without saying that it is a subscription|without saying of what type")
  public String gap(String words) {
    return words;
  }
}
