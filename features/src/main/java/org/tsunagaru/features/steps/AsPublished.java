package org.tsunagaru.features.steps;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what is read with what was published. */
public final class AsPublished {

  private AsPublished() {}

  /** Insist that an entity reads as published, types in any order. */
  public static void insist(JsonNode seen, ObjectNode published) {
    ObjectNode expected = published.deepCopy();
    expected.remove("createdAt");
    if (expected.path("type").isArray() && seen.isObject()) {
      Conversation.expect(
          sorted(expected.path("type")).equals(sorted(seen.path("type"))),
          new Text("The types are not as published", "型が登録したとおりでない"),
          expected.path("type"),
          seen.path("type"));
      expected.set("type", seen.path("type"));
    }
    Meaning.insistSame(
        new Text("The entity is not as it was published", "登録したとおりのエンティティが返らない"), expected, seen);
  }

  private static List<String> sorted(JsonNode list) {
    List<String> words = new ArrayList<>(list.valueStream().map(JsonNode::asString).toList());
    words.sort(null);
    return words;
  }
}
