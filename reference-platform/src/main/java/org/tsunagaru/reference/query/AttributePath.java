package org.tsunagaru.reference.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.representation.Instants;
import org.tsunagaru.reference.representation.Kind;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A path from an entity to values, such as {@code temperature.observedAt} or {@code address[city]}.
 *
 * @param words names as they were written
 * @param names the same, expanded
 * @param inner members to follow inside a compound value; none when the value itself is meant
 */
record AttributePath(List<String> words, List<String> names, List<String> inner) {

  private static final Set<String> SYSTEM = Set.of("createdAt", "modifiedAt");

  /**
   * What a path leads to.
   *
   * @param value the value
   * @param ordered whether it may be compared by order
   */
  record Target(JsonNode value, boolean ordered) {}

  boolean isSystem() {
    return SYSTEM.contains(words.get(0));
  }

  List<Target> resolve(Entity entity) {
    if (isSystem()) {
      var instant = words.get(0).equals("createdAt") ? entity.createdAt() : entity.modifiedAt();
      return List.of(new Target(Json.string(Instants.text(instant)), true));
    }
    List<Target> targets = new ArrayList<>();
    entity.attribute(names.get(0)).forEach(instance -> follow(instance, 1, targets));
    return targets;
  }

  private void follow(Attribute instance, int step, List<Target> targets) {
    if (step == words.size()) {
      target(instance).forEach(targets::add);
      return;
    }
    String word = words.get(step);
    JsonNode member = instance.members().get(word);
    if (member != null && step == words.size() - 1) {
      targets.add(new Target(member, true));
    } else if (SYSTEM.contains(word)) {
      var instant = word.equals("createdAt") ? instance.createdAt() : instance.modifiedAt();
      targets.add(new Target(Json.string(Instants.text(instant)), true));
    } else {
      instance
          .attributes()
          .getOrDefault(names.get(step), List.of())
          .forEach(own -> follow(own, step + 1, targets));
    }
  }

  private Stream<Target> target(Attribute instance) {
    boolean link = instance.kind().endsWith("Relationship");
    if (instance.kind().equals(Kind.LANGUAGE.word())) {
      return texts(instance.value()).map(texts -> new Target(texts, true));
    }
    JsonNode value = instance.value();
    for (String member : inner) {
      value = value.isObject() ? value.path(member) : value.path("");
    }
    return value.isMissingNode() ? Stream.empty() : Stream.of(new Target(plain(value), !link));
  }

  private Stream<JsonNode> texts(JsonNode languages) {
    if (!inner.isEmpty() && !inner.get(0).equals("*")) {
      JsonNode text = languages.path(inner.get(0));
      return text.isMissingNode() ? Stream.empty() : Stream.of(text);
    }
    ArrayNode all = Json.array();
    languages.forEach(text -> Json.items(text).forEach(all::add));
    return Stream.of(all);
  }

  private static JsonNode plain(JsonNode value) {
    return value.isObject() && value.has("@value") ? value.path("@value") : value;
  }
}
