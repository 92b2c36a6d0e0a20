package org.tsunagaru.features.steps.neutral;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.features.data.EntityPages;
import org.tsunagaru.features.data.PlatformData;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.validator.Source;
import tools.jackson.databind.JsonNode;

/** The beginning of what a platform holds, kind by kind, without what this run published. */
final class Held {

  private static final int MOST_KINDS = 20;
  private static final int MOST_THINGS = 200;

  private final Scene scene;

  Held(Scene scene) {
    this.scene = scene;
  }

  /**
   * The things of a kind.
   *
   * @param name name or URI of their type
   * @param identifiers identifier of each
   * @param source all of them, for the validator
   */
  record Kind(String name, List<String> identifiers, Source source) {}

  /**
   * Read the first things of the first kinds.
   *
   * @throws PlatformTrouble when they cannot be read
   */
  List<Kind> kinds() {
    Binding binding = Binding.of(scene.binding());
    PlatformData data = new PlatformData(scene::send, binding, scene.root(binding.word()));
    List<Kind> kinds = new ArrayList<>();
    data.types().stream()
        .filter(type -> !type.contains("_" + scene.names().run() + "_"))
        .limit(MOST_KINDS)
        .forEach(type -> kinds.add(kind(type, data.entities(type, MOST_THINGS))));
    kinds.removeIf(kind -> kind.identifiers().isEmpty());
    return List.copyOf(kinds);
  }

  private static Kind kind(String type, EntityPages pages) {
    byte[] all = bytes(pages.source());
    pages
        .trouble()
        .ifPresent(
            why -> {
              throw new PlatformTrouble(why);
            });
    List<String> identifiers =
        Json.read(all).valueStream().map(Held::identifier).filter(id -> !id.isEmpty()).toList();
    return new Kind(
        type, identifiers, new Source(pages.source().name(), () -> new ByteArrayInputStream(all)));
  }

  private static String identifier(JsonNode entity) {
    return entity.path("id").asString("");
  }

  private static byte[] bytes(Source source) {
    try (InputStream in = source.opener().open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // EntityPages reads memory only
    }
  }
}
