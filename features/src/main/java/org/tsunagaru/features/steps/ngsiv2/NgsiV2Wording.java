package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.ParameterType;

/** The words that NGSIv2 steps are made of, beside those that every step shares. */
public final class NgsiV2Wording {

  /** Understand what is wrong with an entity that is published. */
  @ParameterType(
      "as a list|without an identifier|with a number for an identifier|with a type that is a list"
          + "|with metadata that are a text|cut off in the middle|as plain text")
  public String mistake(String words) {
    return words;
  }

  /** Understand a name that breaks the rules. */
  @ParameterType(
      "a name with a space|a name with an ampersand|a name of 257 characters"
          + "|a name with a question mark|a name with a slash|a name with a number sign"
          + "|a name in Japanese|an empty name")
  public String misnomer(String words) {
    return words;
  }

  /** Understand where a name stands in an entity. */
  @ParameterType("the identifier|the type|an attribute name|an attribute type|a metadata name")
  public String spot(String words) {
    return words;
  }

  /** Understand what is part of the identity of a thing. */
  @ParameterType("another identifier|another type")
  public String identity(String words) {
    return words;
  }

  /** Understand what entities are chosen by. */
  @ParameterType("identifier|type")
  public String part(String words) {
    return words;
  }

  /** Understand a place that is not wholly said. */
  @ParameterType("a distance without a place|a polygon of two points|a box of one point")
  public String riddle(String words) {
    return words;
  }

  /** Understand which of three shelters. */
  @ParameterType("the text|the number|the structure")
  public String floor(String words) {
    return words;
  }

  /** Understand what is wrong with a batch. */
  @ParameterType("with an unknown action|without an action|with an empty list|without a list")
  public String slip(String words) {
    return words;
  }

  /** Understand what is wrong with a subscription. */
  @ParameterType(
      "without saying to what|without an identifier or a pattern"
          + "|with both an identifier and a pattern|with both a type and a pattern of types"
          + "|with an empty list of things|without saying where to notify"
          + "|with an address that is none|with two ways to notify"
          + "|with chosen and with excluded attributes|with an empty list of excluded attributes"
          + "|until a day that is none|at most every few seconds")
  public String lapse(String words) {
    return words;
  }

  /** Understand a resource of the API. */
  @ParameterType(
      "the list of entities|an entity|the list of types|the value of an attribute"
          + "|the batch operation")
  public String resource(String words) {
    return words;
  }
}
