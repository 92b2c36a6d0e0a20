package org.tsunagaru.reference.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** Read the NGSI-LD query language, clause 4.9. */
public final class QueryParser {

  private static final int MAXIMUM_LENGTH = 20_000;
  private static final int MAXIMUM_DEPTH = 50;
  private static final List<String> OPERATORS =
      List.of("!~=", "==", "!=", ">=", "<=", "~=", ">", "<");

  private final Terms terms;
  private final Set<String> expandValues;
  private final Seeded defects;
  private final Cursor in;
  private int depth;
  private boolean plainAttribute;

  private QueryParser(String q, Terms terms, Set<String> expandValues, Seeded defects) {
    this.in = new Cursor(q);
    this.terms = terms;
    this.expandValues = expandValues;
    this.defects = defects;
  }

  /**
   * What a query asks.
   *
   * @param condition holds for the entities meant
   * @param specific whether it names an attribute that is not the platform's own
   */
  public record Query(Condition condition, boolean specific) {}

  /**
   * Parse a query.
   *
   * @param expandValues attributes whose values are names of the context
   * @throws Fault of kind bad data when it is not a query
   */
  public static Query parse(String q, Terms terms, Set<String> expandValues, Seeded defects) {
    if (q.isEmpty() || q.length() > MAXIMUM_LENGTH) {
      throw Fault.badData("The query is empty or too long.");
    }
    QueryParser parser = new QueryParser(q, terms, expandValues, defects);
    try {
      Condition condition = parser.any();
      parser.in.requireEnd();
      return new Query(condition, parser.plainAttribute);
    } catch (Fault e) {
      if (e.kind() == Fault.Kind.BAD_REQUEST_DATA && defects.on("bad-query-accepted")) {
        return new Query(entity -> true, true);
      }
      throw e;
    }
  }

  private Condition any() {
    List<Condition> alternatives = new ArrayList<>(List.of(all()));
    while (in.take('|')) {
      alternatives.add(all());
    }
    return entity -> alternatives.stream().anyMatch(condition -> condition.holds(entity));
  }

  private Condition all() {
    List<Condition> conditions = new ArrayList<>(List.of(term()));
    while (in.take(';')) {
      conditions.add(term());
    }
    boolean loose = defects.on("and-taken-as-or");
    return entity ->
        loose
            ? conditions.stream().anyMatch(condition -> condition.holds(entity))
            : conditions.stream().allMatch(condition -> condition.holds(entity));
  }

  private Condition term() {
    if (!in.take('(')) {
      return comparison();
    }
    if (++depth > MAXIMUM_DEPTH) {
      throw new Fault(Fault.Kind.TOO_COMPLEX, "The query is nested too deeply.");
    }
    Condition inner = any();
    in.require(')');
    depth--;
    return inner;
  }

  private Condition comparison() {
    AttributePath path = path();
    plainAttribute |= !path.isSystem();
    for (String operator : OPERATORS) {
      if (in.take(operator)) {
        return operator.endsWith("~=") ? pattern(path, operator) : comparison(path, operator);
      }
    }
    return entity -> !path.resolve(entity).isEmpty();
  }

  private AttributePath path() {
    List<String> words = names();
    List<String> inner = List.of();
    if (in.take('[')) {
      inner = in.take('*') ? List.of("*") : in.members();
      in.require(']');
    }
    if (in.at('{')) {
      throw Fault.badData("A query on linked entities needs them to be joined.");
    }
    if (defects.on("trailing-path-ignored")) {
      inner = List.of();
    }
    return new AttributePath(words, words.stream().map(terms::expand).toList(), inner);
  }

  private List<String> names() {
    List<String> words = new ArrayList<>(List.of(in.name()));
    while (in.take('.')) {
      words.add(in.name());
    }
    return words;
  }

  private Condition pattern(AttributePath path, String operator) {
    String expression = in.at('"') ? in.quoted() : in.expression();
    BoundedPattern pattern = new BoundedPattern(expression);
    boolean literal = defects.on("pattern-taken-as-literal");
    boolean wanted = operator.equals("~=");
    return entity ->
        path.resolve(entity).stream()
            .map(AttributePath.Target::value)
            .flatMap(value -> Json.items(value).stream())
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .anyMatch(
                text -> (literal ? text.equals(expression) : pattern.matches(text)) == wanted);
  }

  private Condition comparison(AttributePath path, String operator) {
    boolean expanded = expandValues.contains(path.words().get(0));
    List<Literal> values = new ArrayList<>();
    boolean range = false;
    if (in.at('"')) {
      values.add(quoted(expanded));
      range = in.take("..");
      if (range) {
        values.add(quoted(expanded));
      }
    } else {
      String raw = in.value();
      int dots = raw.indexOf("..");
      range = dots > 0 && !raw.contains(":/");
      for (String part :
          range ? List.of(raw.substring(0, dots), raw.substring(dots + 2)) : List.of(raw)) {
        values.add(unquoted(part, expanded));
      }
    }
    while (!range && in.take(',')) {
      values.add(in.at('"') ? quoted(expanded) : unquoted(in.value(), expanded));
    }
    return new Comparison(path, operator, List.copyOf(values), range, defects);
  }

  private Literal quoted(boolean expanded) {
    String text = in.quoted();
    return new Literal.Word(expanded ? terms.expand(text) : text);
  }

  private Literal unquoted(String text, boolean expanded) {
    return expanded
        ? new Literal.Word(terms.expand(text))
        : Literal.unquoted(
            text,
            defects.on("numbers-compared-as-text") || defects.on("digits-compared-as-letters"));
  }
}
