package org.tsunagaru.features.steps.ngsild;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.spec.Text;

/**
 * What a platform says when it refuses.
 *
 * @param words the words of the step
 * @param statuses HTTP statuses that say so
 * @param types NGSI-LD error types that say so; empty where none is asked for
 */
record Complaint(String words, Set<Integer> statuses, Set<String> types) {

  private static final Map<String, Complaint> KNOWN =
      Map.of(
          "the data is not valid",
          // Where a document's shape is wrong the specification allows both readings.
          new Complaint("data", Set.of(400), Set.of("BadRequestData", "InvalidRequest")),
          "the request cannot be read",
          new Complaint("request", Set.of(400), Set.of("InvalidRequest")),
          "it already exists",
          new Complaint("exists", Set.of(409), Set.of("AlreadyExists")),
          "it does not exist",
          new Complaint("unknown", Set.of(404), Set.of("ResourceNotFound", "NonexistentTenant")),
          "the format is not supported",
          new Complaint("media type", Set.of(415), Set.of()),
          "the format is not offered",
          new Complaint("accept", Set.of(406), Set.of()),
          "the method is not offered",
          new Complaint("method", Set.of(405), Set.of()),
          "the vocabulary is not available",
          new Complaint("context", Set.of(504), Set.of("LdContextNotAvailable")));

  static Complaint of(String words) {
    return Optional.ofNullable(KNOWN.get(words)).orElseThrow();
  }

  /** Return the same complaint as an edition before 1.8.1 says it. */
  Complaint inEdition(String edition) {
    return statuses.contains(504) && edition.matches("1\\.[0-7]\\..*")
        ? new Complaint(words, Set.of(503), types)
        : this;
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
    // An error that does not explain itself at all is the business of LD-HTTP-01.
    if (types.isEmpty() || !answer.mediaType().endsWith("json")) {
      return;
    }
    String type = answer.json().path("type").asString("");
    if (type.isEmpty()) {
      return;
    }
    String name = type.substring(type.lastIndexOf('/') + 1);
    if (!types.contains(name)) {
      throw new ExpectationNotMet(
          new Text("The error has another type than it should", "エラーの種別が異なる"),
          new TreeSet<>(types),
          type);
    }
  }
}
