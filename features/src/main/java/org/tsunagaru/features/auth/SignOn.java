package org.tsunagaru.features.auth;

import org.tsunagaru.features.http.Answer;

/** What came of a try to sign somebody on. */
public sealed interface SignOn {

  /** The person was sent back to the application with a code. */
  record WithCode(String code) implements SignOn {

    @Override
    public String toString() {
      return "(code)";
    }
  }

  /**
   * The person was sent back to the application with a refusal (RFC 6749, 4.1.2.1).
   *
   * @param error what the issuer gave as the reason
   */
  record WithError(String error) implements SignOn {}

  /** The issuer kept the person: it answered with a page on which nobody can sign on. */
  record Kept(Answer answer) implements SignOn {}
}
