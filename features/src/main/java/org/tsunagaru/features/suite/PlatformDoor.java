package org.tsunagaru.features.suite;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagaru.features.auth.PlatformCredentials;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Breaker;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.Proxy;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Opens the door to a platform as its file describes it, and looks who answers. */
public final class PlatformDoor {

  private PlatformDoor() {}

  /** Open the door; the caller closes it. */
  public static Door open(Platform platform, boolean readOnly, Clock clock) {
    Set<String> origins =
        platform.endpoints().values().stream()
            .map(DoorSettings::origin)
            .collect(Collectors.toSet());
    Platform.Limits limits = platform.limits();
    DoorSettings settings =
        new DoorSettings(
            origins,
            limits.connect(),
            limits.exchange(),
            limits.largestBody(),
            limits.requestsPerSecond(),
            readOnly,
            platform.tls().context(),
            limits.proxy().map(proxy -> new Proxy(proxy.url(), PlatformCredentials.of(proxy))));
    return new Door(
        settings,
        PlatformCredentials.of(platform.auth(), clock),
        PlatformCredentials.redactor(platform),
        new Breaker(),
        clock);
  }

  /**
   * Look whether a context broker of a binding answers at its API root.
   *
   * @return what stands in the way; empty when one answers
   */
  public static Optional<Text> obstacle(Door door, String binding, URI root) {
    URI question = URI.create(root + "/entities?type=TsunagaruProbe&limit=1");
    try {
      Answer answer =
          door.send(
              Request.of(Effect.READ, "GET", question).with("Accept", "application/json"),
              exchange -> {});
      return speaks(answer)
          ? Optional.empty()
          : Optional.of(
              door.recorder()
                  .redactor()
                  .text(
                      Text.of(
                          "No %s API answers at %s: it said %d with %s. Check the URL and the credentials.",
                          "%2$s に%1$sのAPIが見つからない（応答 %3$d、%4$s）。URLと認証情報を確認する。",
                          binding.equals("ngsi-v2") ? "NGSIv2" : "NGSI-LD",
                          root,
                          answer.status(),
                          answer.mediaType().isEmpty() ? "no content" : answer.mediaType())));
    } catch (CredentialsTrouble e) {
      return Optional.of(e.text());
    } catch (PlatformTrouble e) {
      return Optional.of(
          new Text(
              "The platform at " + root + " cannot be reached. " + e.text().en(),
              "プラットフォーム " + root + " に到達できない。" + e.text().ja()));
    }
  }

  private static boolean speaks(Answer answer) {
    if (!answer.mediaType().contains("json")) {
      return false;
    }
    try {
      JsonNode body = Json.read(answer.body().bytes());
      return answer.succeeded() ? body.isArray() : answer.status() == 404 && findsNothing(body);
    } catch (JacksonException e) {
      return false;
    }
  }

  /**
   * Tell whether an error is one of the API's own for what is not there. A broker that answers an
   * empty list with it is wrong, but it is there, and the scenarios tell what is wrong with it.
   */
  private static boolean findsNothing(JsonNode error) {
    return error.path("type").asString("").endsWith("/ngsi-ld/errors/ResourceNotFound")
        || (error.path("error").asString("").equals("NotFound") && error.has("description"));
  }
}
