package org.tsunagaru.features.suite;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.http.RunEnded;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What was seen at a place where a platform may have an API.
 *
 * @param binding the API that was looked for
 * @param root where
 * @param kind what was there
 * @param words the same for a reader
 * @param distrusted whether a certificate stood in the way, of the API or of who gives credentials
 */
public record Look(String binding, URI root, Kind kind, Text words, boolean distrusted) {

  /** What can be seen. */
  public enum Kind {
    /** The API answers. */
    ANSWERS,
    /** Somebody wants to know who asks. */
    REFUSES,
    /** No credentials were to be had, so that nobody was asked. */
    NO_CREDENTIALS,
    /** Something else answers. */
    SOMETHING_ELSE,
    /** No whole answer came. */
    NOTHING
  }

  private static final String ENTITIES = "/entities?type=TsunagaruProbe&limit=1";
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 407);

  /** Return the root of the server to whose APIs a URL leads, without a slash at its end. */
  public static String serverOf(URI url) {
    return url.toString().replaceAll("/+$", "").replaceFirst("(/ngsi-ld/v1|/v2)$", "");
  }

  /**
   * Look whether a context broker of a binding answers at its API root. One that answers an empty
   * list with an error of its own is wrong, but it is there: the scenarios tell what is wrong.
   */
  public static Look at(Door door, String binding, URI root) {
    return at(
        door,
        binding,
        root,
        ENTITIES,
        (answer, body) -> lists(answer, body) || (answer.status() == 404 && findsNothing(body)));
  }

  /**
   * Look for every API of a platform: below the root of a server, and at a URL that is neither that
   * nor a usual one.
   *
   * @param given root of the server, or of one of its APIs
   * @return one for each place
   */
  public static List<Look> around(Door door, URI given, List<String> bindings) {
    String base = given.toString().replaceAll("/+$", "");
    String server = serverOf(given);
    List<Look> looks = new ArrayList<>();
    bindings.forEach(
        b ->
            looks.add(
                at(
                    door,
                    b,
                    URI.create(server + Binding.of(b).usualPath()),
                    ENTITIES,
                    Look::lists)));
    if (server.equals(base) && looks.stream().allMatch(look -> look.kind == Kind.SOMETHING_ELSE)) {
      bindings.stream()
          .map(binding -> byTypes(door, binding, URI.create(base)))
          .filter(Look::answers)
          .findFirst()
          .ifPresent(looks::add);
    }
    return looks;
  }

  /** Tell whether the API answers. */
  public boolean answers() {
    return kind == Kind.ANSWERS;
  }

  /** Tell whether credentials are missing or were refused. */
  public boolean refuses() {
    return kind == Kind.REFUSES || kind == Kind.NO_CREDENTIALS;
  }

  /** Return what stands in the way, and what to do; empty when the API answers. */
  public Optional<Text> obstacle() {
    return switch (kind) {
      case ANSWERS -> Optional.empty();
      case REFUSES, SOMETHING_ELSE ->
          Optional.of(
              new Text(
                  words.en() + " Check the URL and the credentials.",
                  words.ja() + "URLと認証情報を確認する。"));
      case NO_CREDENTIALS, NOTHING -> Optional.of(words);
    };
  }

  /** Both APIs answer a query with a list; what they say of types tells them apart. */
  private static Look byTypes(Door door, String binding, URI root) {
    return at(
        door,
        binding,
        root,
        "/types?limit=1",
        (answer, types) ->
            switch (Binding.of(binding)) {
              case NGSI_LD -> !Meaning.ofCore(types, "typeList").isMissingNode();
              case NGSI_V2 -> lists(answer, types);
            });
  }

  private static boolean lists(Answer answer, JsonNode body) {
    return answer.succeeded() && body.isArray();
  }

  /** Tell whether an error is one of the API's own for what is not there. */
  private static boolean findsNothing(JsonNode error) {
    return error.path("type").asString("").endsWith("/ngsi-ld/errors/ResourceNotFound")
        || (error.path("error").asString("").equals("NotFound") && error.has("description"));
  }

  private static Look at(
      Door door, String binding, URI root, String question, BiPredicate<Answer, JsonNode> speaks) {
    try {
      Answer answer =
          door.send(
              Request.of(Effect.READ, "GET", URI.create(root + question))
                  .with("Accept", "application/json"),
              exchange -> {});
      boolean answers = speaks.test(answer, json(answer));
      Kind refused = REFUSALS.contains(answer.status()) ? Kind.REFUSES : Kind.SOMETHING_ELSE;
      Text words = answers ? found(binding, root) : somethingElse(binding, root, answer);
      return new Look(
          binding,
          root,
          answers ? Kind.ANSWERS : refused,
          door.recorder().redactor().text(words),
          false);
    } catch (CredentialsTrouble e) {
      return new Look(binding, root, Kind.NO_CREDENTIALS, e.text(), e.distrusts());
    } catch (PlatformTrouble e) {
      return new Look(binding, root, Kind.NOTHING, unreached(root, e.text()), e.distrusts());
    } catch (RunEnded e) { // What was looked for before had already shown that nobody answers.
      return new Look(binding, root, Kind.NOTHING, unreached(root, e.text()), false);
    }
  }

  private static Text found(String binding, URI root) {
    return Text.of("%s answers at %s.", "%s のAPIが %s で応答した。", Binding.of(binding).title(), root);
  }

  private static Text somethingElse(String binding, URI root, Answer answer) {
    return Text.of(
        "No %s API answers at %s: it said %d with %s.",
        "%2$s に%1$sのAPIが見つからない（応答 %3$d、%4$s）。",
        Binding.of(binding).title(),
        root,
        answer.status(),
        answer.mediaType().isEmpty() ? "no content" : answer.mediaType());
  }

  private static Text unreached(URI root, Text why) {
    return new Text(
        "The platform at " + root + " cannot be reached. " + why.en(),
        "プラットフォーム " + root + " に到達できない。" + why.ja());
  }

  private static JsonNode json(Answer answer) {
    try {
      return answer.mediaType().contains("json")
          ? Json.read(answer.body().bytes())
          : MissingNode.getInstance();
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
