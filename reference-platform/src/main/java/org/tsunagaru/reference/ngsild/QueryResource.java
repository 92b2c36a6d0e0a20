package org.tsunagaru.reference.ngsild;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.representation.Language;
import org.tsunagaru.reference.representation.Projection;
import org.tsunagaru.reference.representation.Renderer;
import org.tsunagaru.reference.representation.View;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code GET /entities} and {@code POST /entityOperations/query}, clauses 5.7.2, 6.4.3.2, 6.23. */
final class QueryResource {

  private static final Set<String> MEMBERS =
      Set.of(
          "@context",
          "type",
          "entities",
          "q",
          "geoQ",
          "attrs",
          "pick",
          "omit",
          "lang",
          "datasetId",
          "expandValues");

  Response get(Call call) {
    call.allow(
        "id",
        "type",
        "idPattern",
        "attrs",
        "pick",
        "omit",
        "q",
        "expandValues",
        "georel",
        "geometry",
        "coordinates",
        "geoproperty",
        "geometryProperty",
        "limit",
        "offset",
        "count",
        "options",
        "format",
        "lang",
        "datasetId");
    Media media = call.media(true);
    EntityResource.requireGeometryProperty(call, media);
    Terms terms = call.terms();
    View view = Reading.view(call, terms);
    var given = call.request();
    boolean geo = given.parameter("georel").isPresent();
    Optional<String> place = given.parameter("geoproperty");
    if (call.defects().on("geo-property-ignored")) {
      place = Optional.empty();
    }
    Condition condition =
        new Question(terms, call.defects())
            .selecting(
                call.list("id"),
                given.parameter("idPattern"),
                given.parameter("type"),
                geo,
                given.parameter("q").isPresent())
            .having(view.projection().attributes())
            .matching(given.parameter("q"), call.list("expandValues"))
            .lying(
                given.parameter("georel"),
                given.parameter("geometry"),
                given.parameter("coordinates").map(Json::string),
                place)
            .asked(call.flag("local"));
    return answer(call, condition, view, media, terms);
  }

  Response post(Call call) {
    call.allow("limit", "offset", "count", "options", "format", "geometryProperty", "lang");
    Media media = call.media(true);
    EntityResource.requireGeometryProperty(call, media);
    Body body = call.body();
    JsonNode query = body.tree();
    requireQuery(call, query);
    Terms terms = body.terms();
    View view = view(call, query, terms);
    boolean deaf = call.defects().on("posted-query-ignores-q");
    JsonNode geo = query.path("geoQ");
    Question question =
        new Question(terms, call.defects())
            .having(view.projection().attributes())
            .matching(
                deaf ? Optional.empty() : Question.text(query, "q"),
                Question.text(query, "expandValues").map(text -> List.of(text.split(",", -1))))
            .lying(
                Question.text(geo, "georel"),
                Question.text(geo, "geometry"),
                geo.has("coordinates") ? Optional.of(geo.path("coordinates")) : Optional.empty(),
                Question.text(geo, "geoproperty"));
    if (query.has("entities")) {
      question.selectingAny(query.path("entities"), query.has("geoQ"));
    }
    return answer(call, question.asked(call.flag("local")), view, media, terms);
  }

  private static View view(Call call, JsonNode query, Terms terms) {
    View asked = Reading.view(call, terms);
    Projection projection =
        Reading.projection(
            texts(query, "pick"), texts(query, "omit"), texts(query, "attrs"), terms);
    return new View(
        asked.format(),
        asked.sysAttrs(),
        projection,
        Question.text(query, "lang").map(Language::parse).or(asked::language),
        texts(query, "datasetId").map(Set::copyOf).orElse(Set.of()));
  }

  private static Optional<List<String>> texts(JsonNode query, String member) {
    return query.has(member) ? Optional.of(Question.texts(query.path(member))) : Optional.empty();
  }

  private static void requireQuery(Call call, JsonNode query) {
    boolean typed = query.path("type").asString("").equals("Query");
    if (!query.isObject() || (!typed && !call.defects().on("posted-query-type-unchecked"))) {
      throw Fault.badData("The body is an object of type Query.");
    }
    for (var member : query.properties()) {
      if (member.getValue().isArray() && member.getValue().isEmpty()) {
        throw Fault.badData("The array " + member.getKey() + " cannot be empty.");
      }
      if (!MEMBERS.contains(member.getKey())) {
        throw new Fault(
            Fault.Kind.NOT_SUPPORTED, "The member " + member.getKey() + " is not supported.");
      }
    }
    if (query.has("entities") && !query.path("entities").isArray()) {
      throw Fault.badData("The member entities is an array.");
    }
  }

  private static Response answer(
      Call call, Condition condition, View view, Media media, Terms terms) {
    Page page = Page.of(call);
    List<Entity> found =
        call.listed().stream()
            .filter(condition::holds)
            .filter(view.projection()::leavesSomething)
            .toList();
    List<Entity> shown = page.cut(call, found);
    boolean whole = call.defects().on("attrs-ignored-on-query");
    View seen = whole ? view.with(Projection.ALL) : view;
    Renderer renderer = new Renderer(terms, seen, call.defects());
    ArrayNode items = Json.array();
    boolean geo = media == Media.GEO_JSON;
    String place = EntityResource.geometryProperty(call, terms);
    shown.forEach(
        entity -> items.add(geo ? renderer.feature(entity, place) : renderer.entity(entity)));
    boolean collection = geo && !call.defects().on("collection-is-a-plain-list");
    JsonNode document =
        collection ? Json.object().put("type", "FeatureCollection").set("features", items) : items;
    Response response = Answers.document(call, document, media, terms);
    return page.marked(call, response, media.type(), found.size());
  }
}
