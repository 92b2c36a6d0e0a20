package org.tsunagaru.features.steps.city;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Where a platform offers what is no API of data. */
public final class Endpoints {

  private final Scene scene;

  /** Know the endpoints of a scene's platform. */
  public Endpoints(Scene scene) {
    this.scene = scene;
  }

  /**
   * Return an endpoint that a scenario cannot do without.
   *
   * @throws SceneNotSet when the platform file does not give it
   */
  URI need(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new SceneNotSet(
                    Text.of(
                        "The platform file does not say where to look; add endpoints.%s.",
                        "プラットフォームファイルに確認先がない。endpoints.%s を加える。", name),
                    Optional.empty()));
  }

  /** Return an endpoint, if the platform file gives it. */
  Optional<URI> find(String name) {
    return Optional.ofNullable(scene.platform().endpoints().get(name));
  }

  /** Return the servers of the platform, the only ones that are spoken to. */
  Set<String> origins() {
    Set<String> origins = new TreeSet<>();
    scene.platform().endpoints().values().forEach(url -> origins.add(DoorSettings.origin(url)));
    return origins;
  }

  /**
   * Take words of a document for a URL on one of the platform's servers; nothing where they are
   * none. What a document says is never to be trusted to be a URL at all.
   *
   * @param base where the document is
   */
  Optional<URI> served(URI base, String words) {
    try {
      return Optional.of(base.resolve(words.strip()))
          .filter(url -> origins().contains(DoorSettings.origin(url)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Read something as somebody who does not say who it is. */
  Answer readAsNobody(URI url) {
    return scene.as(List.of(), () -> scene.send(reading(url)));
  }

  /** Read an answer as JSON; a missing node where it is no success or no JSON. */
  static JsonNode document(Answer answer) {
    try {
      return answer.succeeded() ? Json.read(answer.body().bytes()) : MissingNode.getInstance();
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  static Request reading(URI url) {
    return reading(url, "application/json, */*;q=0.5");
  }

  static Request reading(URI url, String accept) {
    return Request.of(Effect.READ, "GET", url).with("Accept", accept);
  }
}
