package org.tsunagaru.features.steps.city;

import io.cucumber.java.ParameterType;

/** The words that steps of a City OS's functions are made of. */
public final class CityWording {

  /** Understand what is wrong with a question. */
  @ParameterType(
      "for what is nowhere|with a limit that is no number|with a token that is none"
          + "|in a form that nobody speaks|by a method that nobody knows")
  public String amiss(String words) {
    return words;
  }

  /** Understand what is shown in place of a sound token. */
  @ParameterType(
      "nothing|some text|a token that was changed after it was signed"
          + "|a token that somebody else signed|a token that says it needs no signature"
          + "|a token that has ended|a token of another issuer|a token for somebody else"
          + "|a token of a trusted city that was changed after it was signed"
          + "|a token that somebody else signed in the name of a trusted city"
          + "|a token of a city that nobody trusts"
          + "|a token that the platform's own issuer signed in the name of a trusted city")
  public String token(String words) {
    return words;
  }

  /** Understand by what somebody would prove that a code is his own. */
  @ParameterType("another verifier|no verifier|another address to return to")
  public String proof(String words) {
    return words;
  }

  /** Understand a version of TLS, as it stands on the wire. */
  @ParameterType("SSL 3.0|TLS 1.0|TLS 1.1")
  public int version(String words) {
    return switch (words) {
      case "SSL 3.0" -> 0x0300;
      case "TLS 1.0" -> 0x0301;
      default -> 0x0302;
    };
  }

  /** Understand how little suites protect. */
  @ParameterType(
      "without encryption|of export strength|with RC4|with single DES|without a certificate"
          + "|with triple DES")
  public String suites(String words) {
    return words;
  }

  /** Understand what is wrong with a document. */
  @ParameterType("that is cut off|that is nested without end|of bytes that are no text")
  public String broken(String words) {
    return words;
  }
}
