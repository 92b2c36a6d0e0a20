package org.tsunagaru.validator.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/**
 * An object of a catalogue.
 *
 * @param tree its members
 * @param at where it stands
 */
record Part(JsonNode tree, Place at) {

  /** Read a member; nothing where it is missing, blank, or no single value. */
  Optional<Entry> member(String key) {
    return entry(key, tree.path(key), at.member(key));
  }

  /** List the members that are single values and not blank. */
  List<Entry> members() {
    List<Entry> entries = new ArrayList<>();
    tree.forEachEntry(
        (key, node) -> entry(key, node, at.member(key)).ifPresent(one -> entries.add(one)));
    return entries;
  }

  static Optional<Entry> entry(String key, JsonNode node, Place at) {
    String text = node.isValueNode() && !node.isNull() ? node.asString().strip() : "";
    return text.isEmpty() ? Optional.empty() : Optional.of(new Entry(key, text, at));
  }
}
