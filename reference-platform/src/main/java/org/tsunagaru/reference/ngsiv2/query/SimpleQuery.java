package org.tsunagaru.reference.ngsiv2.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.query.BoundedPattern;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** Read the query language of section "Simple Query Language". */
public final class SimpleQuery implements Condition {

  private static final int LONGEST = 20_000;
  private static final List<String> OPERATORS =
      List.of("==", "!=", ">=", "<=", "~=", ">", "<", ":", "=");

  private final boolean metadata;
  private final Reader reader;
  private final Seeded defects;
  private final List<Condition> statements = new ArrayList<>();

  private SimpleQuery(boolean metadata, Reader reader, Seeded defects) {
    this.metadata = metadata;
    this.reader = reader;
    this.defects = defects;
  }

  /**
   * Parse a query on attributes.
   *
   * @throws Fault of kind bad data when it is not a query
   */
  public static SimpleQuery q(String text, Reader reader, Seeded defects) {
    return new SimpleQuery(false, reader, defects).tolerant(text);
  }

  /**
   * Parse a query on metadata.
   *
   * @throws Fault of kind bad data when it is not a query
   */
  public static SimpleQuery mq(String text, Reader reader, Seeded defects) {
    return defects.on("metadata-query-ignored")
        ? new SimpleQuery(true, reader, defects)
        : new SimpleQuery(true, reader, defects).tolerant(text);
  }

  @Override
  public boolean holds(Entity entity) {
    return defects.on("conditions-joined-by-or")
        ? statements.stream().anyMatch(statement -> statement.holds(entity))
        : statements.stream().allMatch(statement -> statement.holds(entity));
  }

  private SimpleQuery tolerant(String text) {
    try {
      return parsed(text);
    } catch (Fault e) {
      if (defects.on("broken-query-answers-everything")) {
        return new SimpleQuery(metadata, reader, defects);
      }
      throw e;
    }
  }

  private SimpleQuery parsed(String text) {
    if (text.length() > LONGEST) {
      throw Fault.badData("the query is too long");
    }
    String trimmed = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    for (String statement : Quoted.split(trimmed, ';')) {
      statements.add(statement(statement.trim()));
    }
    return this;
  }

  private Condition statement(String text) {
    if (text.isEmpty()) {
      throw Fault.badData("empty q-item");
    }
    boolean negated = text.startsWith("!") && !text.startsWith("!=");
    if (negated) {
      Path path = path(text.substring(1));
      boolean positive = defects.on("absence-taken-as-presence");
      return entity -> path.resolve(entity).isPresent() == positive;
    }
    String operator = "";
    int place = text.length();
    for (String candidate : OPERATORS) {
      int found = Quoted.find(text, candidate);
      if (found >= 0 && found < place) {
        operator = candidate;
        place = found;
      }
    }
    Path path = path(text.substring(0, place).trim());
    String value = text.substring(Math.min(text.length(), place + operator.length())).trim();
    return operator.isEmpty() ? present(path) : binary(path, operator, value);
  }

  private static Condition present(Path path) {
    return entity -> path.resolve(entity).isPresent();
  }

  private Path path(String text) {
    return Path.parse(text, metadata, reader, defects);
  }

  private Condition binary(Path path, String operator, String value) {
    if (operator.equals("=") || (operator.equals(":") && defects.on("colon-not-understood"))) {
      throw Fault.badData("not an operator: " + operator);
    }
    if (value.isEmpty()) {
      throw Fault.badData("empty right-hand-side in q-item");
    }
    if (operator.equals("~=")) {
      return pattern(path, value);
    }
    boolean equality = operator.equals("==") || operator.equals(":") || operator.equals("!=");
    int dots = Quoted.find(value, "..");
    List<Operand> operands = new ArrayList<>();
    for (String part :
        dots >= 0
            ? List.of(value.substring(0, dots), value.substring(dots + 2))
            : Quoted.split(value, ',')) {
      operands.add(Operand.parse(part.trim(), defects));
    }
    if (!equality && operands.size() > 1) {
      throw Fault.badData("lists and ranges only valid for equal and not equal ops");
    }
    if (dots >= 0 && operands.stream().anyMatch(Operand.Constant.class::isInstance)) {
      throw Fault.badData("a range is of dates, numbers or strings");
    }
    var comparison = new Comparison(operator, List.copyOf(operands), dots >= 0, defects);
    return entity -> path.resolve(entity).filter(comparison::holds).isPresent();
  }

  private Condition pattern(Path path, String value) {
    BoundedPattern pattern = new BoundedPattern(value);
    boolean literal = defects.on("pattern-taken-for-plain-text");
    return entity -> {
      Optional<Target> target = path.resolve(entity);
      return target.stream()
          .flatMap(found -> Json.items(found.value()).stream())
          .filter(JsonNode::isString)
          .map(JsonNode::stringValue)
          .anyMatch(item -> literal ? item.equals(value) : pattern.isFoundIn(item));
    };
  }
}
