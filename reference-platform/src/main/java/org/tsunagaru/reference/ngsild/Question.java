package org.tsunagaru.reference.ngsild;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.query.BoundedPattern;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.query.GeoQuery;
import org.tsunagaru.reference.query.QueryParser;
import org.tsunagaru.reference.query.Selector;
import org.tsunagaru.reference.query.TypeSelection;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** What a query asks for, gathered piece by piece and then held against entities; 5.7.2.4. */
final class Question {

  private final Terms terms;
  private final Seeded defects;
  private final List<Condition> conditions = new ArrayList<>();
  private boolean narrow;

  Question(Terms terms, Seeded defects) {
    this.terms = terms;
    this.defects = defects;
  }

  /** Ask for identifiers and types. */
  Question selecting(
      Optional<List<String>> ids,
      Optional<String> pattern,
      Optional<String> types,
      boolean geo,
      boolean valued) {
    Set<String> names = new HashSet<>();
    ids.ifPresent(list -> list.forEach(id -> names.add(Names.requireUri(id, "The id"))));
    if (!names.isEmpty() && defects.on("id-list-ignored")) {
      names.clear();
    }
    Optional<TypeSelection> selection = types.map(text -> TypeSelection.parse(text, terms::expand));
    if ((geo && defects.on("only-first-type-found-by-place"))
        || (valued && defects.on("only-first-type-found-by-value"))
        || (!geo && defects.on("only-first-type-selected"))) {
      selection = selection.map(TypeSelection::first);
    }
    narrow |= types.isPresent();
    Optional<BoundedPattern> shape = pattern.map(BoundedPattern::new);
    conditions.add(
        new Selector(
            names, defects.on("id-pattern-ignored") ? Optional.empty() : shape, selection));
    return this;
  }

  /** Ask for any of several selections. */
  Question selectingAny(JsonNode selectors, boolean geo) {
    List<Question> alternatives = new ArrayList<>();
    for (JsonNode selector : selectors) {
      if (!selector.path("type").isString()) {
        throw Fault.badData("An entity selector needs a type.");
      }
      alternatives.add(
          new Question(terms, defects)
              .selecting(
                  selector.has("id") ? Optional.of(texts(selector.path("id"))) : Optional.empty(),
                  text(selector, "idPattern"),
                  text(selector, "type"),
                  geo,
                  false));
    }
    narrow = true;
    conditions.add(entity -> alternatives.stream().anyMatch(one -> one.condition().holds(entity)));
    return this;
  }

  /** Ask for entities that have any of these attributes. */
  Question having(Optional<Set<String>> attributes) {
    attributes.ifPresent(
        names -> {
          narrow = true;
          conditions.add(
              entity -> names.stream().anyMatch(name -> !entity.attribute(name).isEmpty()));
        });
    return this;
  }

  /** Ask in the query language. */
  Question matching(Optional<String> q, Optional<List<String>> expandValues) {
    q.ifPresent(
        text -> {
          var query =
              QueryParser.parse(text, terms, Set.copyOf(expandValues.orElse(List.of())), defects);
          narrow |= query.specific();
          conditions.add(query.condition());
        });
    return this;
  }

  /** Ask by place; all absent means not to. */
  Question lying(
      Optional<String> georel,
      Optional<String> geometry,
      Optional<JsonNode> coordinates,
      Optional<String> property) {
    boolean some = georel.isPresent() || geometry.isPresent() || coordinates.isPresent();
    boolean all = georel.isPresent() && geometry.isPresent() && coordinates.isPresent();
    if (some && (all || !defects.on("incomplete-geo-query-accepted"))) {
      String place = terms.expand(Names.requireName(property.orElse("location")));
      conditions.add(GeoQuery.parse(georel, geometry, coordinates, place, defects));
      narrow = true;
    }
    return this;
  }

  /** Refuse a question that asks for everything, unless of this platform alone. */
  Condition asked(boolean local) {
    if (!narrow && !local && !defects.on("too-wide-query-accepted")) {
      throw Fault.badData("The query is too wide: give type, attrs, q or a geo-query.");
    }
    return condition();
  }

  /** Return what the question comes to. */
  Condition condition() {
    return entity -> conditions.stream().allMatch(condition -> condition.holds(entity));
  }

  /** Return a text or an array of texts as a list. */
  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : Json.items(node)) {
      if (!item.isString()) {
        throw Fault.badData("Expected a text or an array of texts: " + node);
      }
      texts.add(item.stringValue());
    }
    return texts;
  }

  /** Return a member that is a text. */
  static Optional<String> text(JsonNode node, String member) {
    if (!node.has(member)) {
      return Optional.empty();
    }
    if (!node.path(member).isString()) {
      throw Fault.badData("The member " + member + " must be a text.");
    }
    return Optional.of(node.path(member).stringValue());
  }
}
