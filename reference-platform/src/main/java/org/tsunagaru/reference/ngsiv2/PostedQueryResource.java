package org.tsunagaru.reference.ngsiv2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.EntityWriter;
import org.tsunagaru.reference.ngsiv2.document.Picked;
import org.tsunagaru.reference.ngsiv2.document.Syntax;
import org.tsunagaru.reference.ngsiv2.query.Expression;
import org.tsunagaru.reference.query.Condition;
import tools.jackson.databind.JsonNode;

/** {@code /v2/op/query}: a query in a body. */
final class PostedQueryResource {

  private static final Set<String> MEMBERS =
      Set.of("entities", "attrs", "attributes", "expression", "metadata", "scopes");

  Response query(Call call) {
    boolean whole = call.defects().on("posted-query-uncut");
    Page page = whole ? new Page(1000, 0, call.option("count"), call.defects()) : Page.of(call);
    JsonNode query = call.json();
    if (!query.isObject() || !MEMBERS.containsAll(query.propertyNames())) {
      throw Fault.badData("a query is an object with members of " + MEMBERS);
    }
    Question question = new Question(call);
    if (query.has("entities") && !call.defects().on("posted-selection-ignored")) {
      question.holding(selection(call, query.path("entities")));
    }
    if (query.has("expression")) {
      JsonNode expression = query.path("expression");
      if (!expression.isObject() || expression.isEmpty()) {
        throw Fault.badData("an expression is an object with content");
      }
      question.expressing(expression);
    }
    var writer =
        new EntityWriter(
            call.vocabulary(),
            Picked.of(names(query, "attrs")),
            Picked.of(names(query, "metadata")),
            call.defects());
    return EntitiesResource.answer(call, page, question.answers(), writer);
  }

  private static Condition selection(Call call, JsonNode entities) {
    if (!entities.isArray() || entities.isEmpty()) {
      throw Fault.badData("entities is an array with items");
    }
    Syntax syntax = new Syntax(call.defects());
    List<Condition> selectors = new ArrayList<>();
    for (JsonNode entity : entities) {
      selectors.add(Expression.selector(entity, call.vocabulary(), syntax, call.defects()));
    }
    return entity -> selectors.stream().anyMatch(selector -> selector.holds(entity));
  }

  private static Optional<List<String>> names(JsonNode query, String member) {
    JsonNode list = query.path(member);
    if (list.isMissingNode()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (JsonNode name : list) {
      if (!name.isString() || name.stringValue().isEmpty()) {
        throw Fault.badData(member + " holds names");
      }
      names.add(name.stringValue());
    }
    if (!list.isArray()) {
      throw Fault.badData(member + " is an array");
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }
}
