package org.tsunagaru.reference.ngsiv2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.ngsiv2.query.EntitySelector;
import org.tsunagaru.reference.ngsiv2.query.Expression;
import org.tsunagaru.reference.ngsiv2.query.GeoFilter;
import org.tsunagaru.reference.ngsiv2.query.Order;
import org.tsunagaru.reference.ngsiv2.query.SimpleQuery;
import org.tsunagaru.reference.query.BoundedPattern;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** What a query asks for, gathered piece by piece and then held against entities. */
final class Question {

  private final Call call;
  private final Reader reader;
  private final List<Condition> conditions = new ArrayList<>();
  private boolean valued;
  private Optional<GeoFilter> geo = Optional.empty();

  Question(Call call) {
    this.call = call;
    this.reader = new Reader(call.vocabulary());
  }

  /** Ask for identifiers and types, each by list or by pattern. */
  Question selecting(
      Optional<List<String>> ids,
      Optional<String> idPattern,
      Optional<List<String>> types,
      Optional<String> typePattern) {
    conditions.add(selector(call, ids, idPattern, types, typePattern));
    return this;
  }

  /** Ask what must hold besides. */
  Question holding(Condition condition) {
    conditions.add(condition);
    return this;
  }

  /** Ask by the values of attributes and metadata. */
  Question matching(Optional<String> q, Optional<String> mq) {
    valued = q.isPresent();
    q.ifPresent(text -> conditions.add(SimpleQuery.q(text, reader, call.defects())));
    mq.ifPresent(text -> conditions.add(SimpleQuery.mq(text, reader, call.defects())));
    return this;
  }

  /** Ask by place; all absent means not to. */
  Question lying(Optional<String> georel, Optional<String> geometry, Optional<String> coords) {
    geo = GeoFilter.parse(georel, geometry, coords, reader, call.defects());
    geo.ifPresent(conditions::add);
    return this;
  }

  /** Ask by an expression that stands in a body. */
  Question expressing(JsonNode expression) {
    if (call.defects().on("posted-expression-ignored")) {
      return this;
    }
    conditions.add(Expression.parse(expression, reader, call.defects()));
    geo = Expression.geo(expression, reader, call.defects());
    return this;
  }

  /** Find all that is meant, in the order that is asked for. */
  List<Entity> answers() {
    Comparator<Entity> order =
        new Order(reader, call.vocabulary(), geo, call.defects())
            .by(call.list("orderBy").orElse(List.of()));
    List<Entity> entities = new ArrayList<>(call.listed());
    if (call.defects().on("newest-entities-first")) {
      Collections.reverse(entities);
    }
    List<Entity> found =
        entities.stream()
            .filter(entity -> conditions.stream().allMatch(condition -> condition.holds(entity)))
            .sorted(order)
            .toList();
    boolean single =
        (geo.isPresent() && call.defects().on("only-first-type-found-by-place"))
            || (valued && call.defects().on("only-first-type-found-by-value"));
    return single
        ? found.stream().filter(one -> one.types().equals(found.get(0).types())).toList()
        : found;
  }

  /** Make a selector, of which each half is a list or a pattern. */
  static EntitySelector selector(
      Call call,
      Optional<List<String>> ids,
      Optional<String> idPattern,
      Optional<List<String>> types,
      Optional<String> typePattern) {
    Seeded defects = call.defects();
    if (!defects.on("pattern-beside-name-accepted")) {
      requireOne("id", ids, idPattern);
      requireOne("type", types, typePattern);
    }
    return new EntitySelector(
        set(ids, defects.on("only-first-identifier-listed")),
        pattern(idPattern, defects.on("identifier-pattern-ignored"), defects),
        set(types, defects.on("only-first-type-listed")),
        pattern(typePattern.map(text -> literal(text, defects)), false, defects),
        call.vocabulary());
  }

  private static void requireOne(
      String what, Optional<List<String>> list, Optional<String> pattern) {
    if (list.isPresent() && pattern.isPresent()) {
      throw Fault.badData("Incompatible parameters: " + what + ", " + what + "Pattern");
    }
  }

  private static Set<String> set(Optional<List<String>> list, boolean first) {
    List<String> names = list.orElse(List.of());
    return new HashSet<>(first && !names.isEmpty() ? names.subList(0, 1) : names);
  }

  private static String literal(String pattern, Seeded defects) {
    return defects.on("type-pattern-taken-as-name") ? "\\A\\Q" + pattern + "\\E\\z" : pattern;
  }

  private static Optional<BoundedPattern> pattern(
      Optional<String> text, boolean ignored, Seeded defects) {
    try {
      Optional<BoundedPattern> pattern = text.map(BoundedPattern::new);
      return ignored ? Optional.empty() : pattern;
    } catch (Fault e) {
      if (defects.on("broken-pattern-ignored")) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
