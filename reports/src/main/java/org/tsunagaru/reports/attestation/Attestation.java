package org.tsunagaru.reports.attestation;

import java.util.List;
import java.util.Optional;

/**
 * The questionnaire as it was handed in.
 *
 * @param profile id of the profile for which it was written
 * @param digest digest of the file, so that a reader can tell which one it was
 * @param answers what was answered, in the order of the file; blank questions are left out
 */
public record Attestation(String profile, String digest, List<Answer> answers) {

  /** Find the answer to what a requirement asks. */
  public Optional<Answer> answer(String requirement) {
    return answers.stream().filter(one -> one.requirement().equals(requirement)).findFirst();
  }
}
