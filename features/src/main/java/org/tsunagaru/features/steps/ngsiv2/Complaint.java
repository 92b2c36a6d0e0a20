package org.tsunagaru.features.steps.ngsiv2;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.spec.Text;

/**
 * What an NGSIv2 platform says when it refuses.
 *
 * @param statuses HTTP statuses that say so
 * @param errors names of errors that say so; empty where none is asked for
 */
record Complaint(Set<Integer> statuses, Set<String> errors) {

  private static final Map<String, Complaint> KNOWN =
      Map.ofEntries(
          Map.entry("the data is not valid", new Complaint(Set.of(400), Set.of("BadRequest"))),
          // Both readings are recorded with V2-ENT-CREATE-07.
          Map.entry(
              "it is not well formed",
              new Complaint(Set.of(400), Set.of("BadRequest", "ParseError"))),
          Map.entry("the request cannot be read", new Complaint(Set.of(400), Set.of("ParseError"))),
          Map.entry("it already exists", new Complaint(Set.of(422), Set.of("Unprocessable"))),
          Map.entry("it cannot be done", new Complaint(Set.of(422), Set.of("Unprocessable"))),
          // The specification knows only Unprocessable, the manual of Orion tells the two apart.
          Map.entry(
              "a part of it failed",
              new Complaint(Set.of(422), Set.of("Unprocessable", "PartialUpdate"))),
          Map.entry("it does not exist", new Complaint(Set.of(404), Set.of("NotFound"))),
          Map.entry("it is ambiguous", new Complaint(Set.of(409), Set.of("TooManyResults"))),
          Map.entry("the format is not supported", new Complaint(Set.of(415), Set.of())),
          Map.entry("the format is not offered", new Complaint(Set.of(406), Set.of())),
          Map.entry("the method is not offered", new Complaint(Set.of(405), Set.of())));

  static Complaint of(String words) {
    return Optional.ofNullable(KNOWN.get(words)).orElseThrow();
  }

  void insist(Answer answer) {
    if (!statuses.contains(answer.status())) {
      throw new ExpectationNotMet(
          new Text(
              "The platform did not refuse the request as the specification asks",
              "プラットフォームの応答が仕様の定める拒否になっていない"),
          new TreeSet<>(statuses),
          answer.line());
    }
    // An error that does not explain itself at all is the business of V2-HTTPV2-01.
    if (errors.isEmpty() || !answer.mediaType().endsWith("json")) {
      return;
    }
    String error = answer.json().path("error").asString("");
    if (!error.isEmpty() && !errors.contains(error)) {
      throw new ExpectationNotMet(
          new Text("The error has another name than it should", "エラーの名前が異なる"),
          new TreeSet<>(errors),
          error);
    }
  }
}
