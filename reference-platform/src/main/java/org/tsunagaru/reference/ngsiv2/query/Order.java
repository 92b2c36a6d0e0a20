package org.tsunagaru.reference.ngsiv2.query;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The order in which entities are listed, section "Ordering Results". */
public final class Order {

  private static final String DISTANCE = "geo:distance";

  private final Reader reader;
  private final Vocabulary vocabulary;
  private final Optional<GeoFilter> geo;
  private final Seeded defects;

  /** Order by what attributes, and the place asked about, say. */
  public Order(Reader reader, Vocabulary vocabulary, Optional<GeoFilter> geo, Seeded defects) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.geo = geo;
    this.defects = defects;
  }

  /**
   * Read the tokens of {@code orderBy}.
   *
   * @return how to compare entities; what they tie in stays in the order of creation
   * @throws Fault of kind bad data when a token is repeated or cannot be ordered by
   */
  public Comparator<Entity> by(List<String> tokens) {
    Set<String> seen = new HashSet<>();
    Comparator<Entity> order = Comparator.comparing(entity -> 0);
    for (String token : tokens) {
      boolean reversed = token.startsWith("!");
      String name = reversed ? token.substring(1) : token;
      boolean fresh = seen.add(name) || defects.on("repeated-order-accepted");
      if (name.isEmpty() || !fresh) {
        throw Fault.badData("duplicate or empty orderBy token detected");
      }
      Comparator<Entity> next = Comparator.comparing(key(name), this::compare);
      boolean down = reversed && !defects.on("reverse-order-ignored");
      boolean idle =
          (name.equals("id") && defects.on("order-by-identifier-ignored"))
              || (seen.size() > 1 && defects.on("second-criterion-ignored"));
      order = idle ? order : order.thenComparing(down ? next.reversed() : next);
    }
    return order;
  }

  private Function<Entity, JsonNode> key(String name) {
    if (name.equals(DISTANCE)) {
      GeoFilter filter =
          geo.filter(GeoFilter::isNear)
              .orElseThrow(() -> Fault.badData("geo:distance goes with georel near only"));
      return entity ->
          JsonNodeFactory.instance.numberNode(filter.distance(entity).orElse(Double.MAX_VALUE));
    }
    return switch (name) {
      case "id" -> entity -> Json.string(entity.id());
      case "type" -> entity -> Json.string(vocabulary.brief(entity.types().get(0)));
      default ->
          entity ->
              reader
                  .attribute(entity, name)
                  .map(reader::value)
                  .orElse(JsonNodeFactory.instance.nullNode());
    };
  }

  private int compare(JsonNode one, JsonNode other) {
    int rank = Integer.compare(rank(one), rank(other));
    if (rank != 0) {
      return rank;
    }
    if (one.isNumber() && !defects.on("numbers-ordered-as-texts")) {
      BigDecimal number = one.decimalValue();
      return number.compareTo(other.decimalValue());
    }
    return one.isNull() ? 0 : text(one).compareTo(text(other));
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : Json.text(node);
  }

  /** Rank JSON types as section "Ordering Results" does. */
  private static int rank(JsonNode node) {
    if (node.isNull()) {
      return 0;
    }
    if (node.isNumber()) {
      return 1;
    }
    if (node.isString()) {
      return 2;
    }
    return node.isObject() ? 3 : node.isArray() ? 4 : 5;
  }
}
