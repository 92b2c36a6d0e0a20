package org.tsunagaru.reference.ngsiv2.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.ngsiv2.document.Syntax;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.query.BoundedPattern;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** Conditions that stand in a body: of a subscription, or of a query that is posted. */
public final class Expression {

  private Expression() {}

  /**
   * Read an expression of {@code q}, {@code mq} and a place.
   *
   * @throws Fault of kind bad data when it breaks a rule
   */
  public static Condition parse(JsonNode expression, Reader reader, Seeded defects) {
    List<Condition> conditions = new ArrayList<>();
    text(expression, "q").ifPresent(q -> conditions.add(SimpleQuery.q(q, reader, defects)));
    text(expression, "mq").ifPresent(mq -> conditions.add(SimpleQuery.mq(mq, reader, defects)));
    geo(expression, reader, defects).ifPresent(conditions::add);
    return entity -> conditions.stream().allMatch(condition -> condition.holds(entity));
  }

  /** Read the place of an expression, if it names one. */
  public static Optional<GeoFilter> geo(JsonNode expression, Reader reader, Seeded defects) {
    return GeoFilter.parse(
        text(expression, "georel"),
        text(expression, "geometry"),
        text(expression, "coords"),
        reader,
        defects);
  }

  /**
   * Read one of the entities that a body is about, each half of which is a name or a pattern.
   *
   * @throws Fault of kind bad data when it breaks a rule
   */
  public static Condition selector(
      JsonNode entity, Vocabulary vocabulary, Syntax syntax, Seeded defects) {
    if (!entity.isObject()) {
      throw Fault.badData("an item of entities is an object");
    }
    Optional<String> id = text(entity, "id");
    Optional<String> idPattern = text(entity, "idPattern");
    Optional<String> type = text(entity, "type");
    Optional<String> typePattern = text(entity, "typePattern");
    boolean lax = id.isEmpty() && defects.on("subject-without-identifier-accepted");
    lax |= id.isPresent() && defects.on("identifier-beside-its-pattern-accepted");
    if (id.isPresent() == idPattern.isPresent() && !lax) {
      throw Fault.badData("an item of entities has either id or idPattern");
    }
    boolean both = defects.on("type-beside-its-pattern-accepted");
    if (type.isPresent() && typePattern.isPresent() && !both) {
      throw Fault.badData("type and typePattern cannot be used at the same time");
    }
    id.ifPresent(text -> syntax.identifier(text, "entity id"));
    type.ifPresent(text -> syntax.identifier(text, "entity type"));
    return new EntitySelector(
        id.map(Set::of).orElse(Set.of()),
        idPattern.map(BoundedPattern::new),
        type.map(Set::of).orElse(Set.of()),
        typePattern.map(BoundedPattern::new),
        vocabulary);
  }

  private static Optional<String> text(JsonNode node, String member) {
    JsonNode value = node.path(member);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw Fault.badData(member + " is a text with content");
    }
    return Optional.of(value.stringValue());
  }
}
