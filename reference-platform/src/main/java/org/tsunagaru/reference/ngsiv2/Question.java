package org.tsunagaru.reference.ngsiv2;

import java.util.ArrayList;
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
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** What a query asks for, gathered piece by piece and then held against entities. */
final class Question {

  private final Call call;
  private final Reader reader;
  private final List<Condition> conditions = new ArrayList<>();
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
    conditions.add(Expression.parse(expression, reader, call.defects()));
    geo = Expression.geo(expression, reader, call.defects());
    return this;
  }

  /** Find all that is meant, in the order that is asked for. */
  List<Entity> answers() {
    Comparator<Entity> order =
        new Order(reader, call.vocabulary(), geo, call.defects())
            .by(call.list("orderBy").orElse(List.of()));
    return call.entities().stream()
        .filter(entity -> conditions.stream().allMatch(condition -> condition.holds(entity)))
        .sorted(order)
        .toList();
  }

  /** Make a selector, of which each half is a list or a pattern. */
  static EntitySelector selector(
      Call call,
      Optional<List<String>> ids,
      Optional<String> idPattern,
      Optional<List<String>> types,
      Optional<String> typePattern) {
    requireOne("id", ids, idPattern);
    requireOne("type", types, typePattern);
    return new EntitySelector(
        set(ids),
        idPattern.map(BoundedPattern::new),
        set(types),
        typePattern.map(BoundedPattern::new),
        call.vocabulary());
  }

  private static void requireOne(
      String what, Optional<List<String>> list, Optional<String> pattern) {
    if (list.isPresent() && pattern.isPresent()) {
      throw Fault.badData("Incompatible parameters: " + what + ", " + what + "Pattern");
    }
  }

  private static Set<String> set(Optional<List<String>> list) {
    return new HashSet<>(list.orElse(List.of()));
  }
}
