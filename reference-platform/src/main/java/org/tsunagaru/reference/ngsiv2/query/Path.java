package org.tsunagaru.reference.ngsiv2.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/**
 * A path from an entity to a value, such as {@code address.city} or {@code level.accuracy}.
 *
 * @param tokens the attribute, the metadata where it is about those, and members of the value
 * @param metadata whether it is about metadata
 */
record Path(List<String> tokens, boolean metadata, Reader reader, Seeded defects) {

  private static final Pattern FORBIDDEN = Pattern.compile("[<>\"=;()]");

  static Path parse(String text, boolean metadata, Reader reader, Seeded defects) {
    List<String> tokens = new ArrayList<>();
    for (String token : Quoted.split(text, '.')) {
      String bare = Quoted.bare(token);
      if (bare.isEmpty() || FORBIDDEN.matcher(bare).find()) {
        throw Fault.badData("invalid left-hand-side in q-item: " + text);
      }
      tokens.add(bare);
    }
    if (metadata && tokens.size() < 2) {
      throw Fault.badData("no metadata in mq-item: " + text);
    }
    return new Path(List.copyOf(tokens), metadata, reader, defects);
  }

  Optional<Target> resolve(Entity entity) {
    Optional<Attribute> attribute = reader.attribute(entity, tokens.get(0));
    if (!metadata) {
      return attribute.flatMap(instance -> inner(instance, 1));
    }
    return attribute
        .flatMap(instance -> reader.metadata(instance, tokens.get(1)))
        .flatMap(instance -> inner(instance, 2));
  }

  private Optional<Target> inner(Attribute instance, int from) {
    JsonNode value = reader.value(instance);
    int end = defects.on("inner-path-ignored") ? from : tokens.size();
    for (String member : tokens.subList(from, end)) {
      value = value.path(member);
    }
    boolean moment = from == tokens.size() && reader.isMoment(instance);
    return value.isMissingNode() ? Optional.empty() : Optional.of(new Target(value, moment));
  }
}
