package org.tsunagaru.reference.ngsild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.representation.Renderer;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /temporal/entities/{id}}: what a thing was, clauses 4.11, 4.5.6 and 5.7.3. */
final class TemporalResource {

  Response retrieve(Call call) {
    call.allow("attrs", "timerel", "timeAt", "endTimeAt", "timeproperty");
    Media media = call.media(false);
    Terms terms = call.terms();
    Predicate<JsonNode> meant = meant(call);
    List<Entity> versions = call.space().past(call.id());
    if (versions.isEmpty()) {
      throw Answers.noEntity(call.id());
    }
    Renderer renderer = new Renderer(terms, Reading.view(call, terms), call.defects());
    Map<String, List<JsonNode>> instances = new LinkedHashMap<>();
    ObjectNode evolution = Json.object();
    for (Entity version : versions) {
      for (Map.Entry<String, JsonNode> member : renderer.entity(version).properties()) {
        if (member.getValue().isObject()) {
          List<JsonNode> known =
              instances.computeIfAbsent(member.getKey(), name -> new ArrayList<>());
          if (meant.test(member.getValue()) && !known.contains(member.getValue())) {
            known.add(member.getValue());
          }
        } else {
          evolution.set(member.getKey(), member.getValue());
        }
      }
    }
    instances.forEach((name, all) -> evolution.set(name, array(all)));
    return Answers.document(call, evolution, media, terms);
  }

  private static ArrayNode array(List<JsonNode> instances) {
    ArrayNode array = Json.array();
    instances.forEach(array::add);
    return array;
  }

  /** Read the temporal query; without one, everything is meant. */
  private static Predicate<JsonNode> meant(Call call) {
    String property = call.request().parameter("timeproperty").orElse("observedAt");
    Optional<String> relation = call.request().parameter("timerel");
    if (relation.isEmpty()) {
      return instance -> true;
    }
    Instant from = instant(call, "timeAt");
    Predicate<Instant> holds =
        switch (relation.get()) {
          case "after" -> at -> at.isAfter(from);
          case "before" -> at -> at.isBefore(from);
          case "between" -> {
            Instant end = instant(call, "endTimeAt");
            yield at -> at.isAfter(from) && at.isBefore(end);
          }
          default -> throw Fault.badData("Not a temporal relation: " + relation.get());
        };
    return instance ->
        Names.instant(instance.path(property).asString("")).filter(holds).isPresent();
  }

  private static Instant instant(Call call, String parameter) {
    return call.request()
        .parameter(parameter)
        .flatMap(Names::instant)
        .orElseThrow(() -> Fault.badData("The parameter " + parameter + " is an instant."));
  }
}
