package org.tsunagaru.reference.ngsild;

import java.util.List;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers that carry a document in a context, clause 6.3.6, and results of several steps. */
final class Answers {

  private Answers() {}

  /** Answer with an object or an array of objects. */
  static Response document(Call call, JsonNode document, Media media, Terms terms) {
    boolean plainGeo =
        media == Media.GEO_JSON
            && call.request().header("Prefer").filter(p -> p.contains("body=json")).isPresent();
    boolean embedded = media != Media.JSON && !plainGeo;
    if (embedded && !call.defects().on("json-ld-body-without-context")) {
      for (JsonNode item : Json.items(document)) {
        ((ObjectNode) item).set("@context", terms.json());
      }
    }
    Response response = Response.of(200, media.type(), Json.text(document));
    return embedded || call.defects().on("json-without-link-header")
        ? response
        : response.with("Link", ContextNegotiation.link(terms));
  }

  /** Answer 207 with what went well and what did not, clause 5.2.18. */
  static Response updateResult(List<String> updated, List<String> notUpdated, String reason) {
    ObjectNode result = Json.object();
    result.set("updated", Json.array(updated));
    ArrayNode failures = Json.array();
    notUpdated.forEach(
        name -> failures.add(Json.object().put("attributeName", name).put("reason", reason)));
    result.set("notUpdated", failures);
    return Response.of(207, Media.JSON.type(), Json.text(result));
  }

  /** Say that an entity is missing unless it was found. */
  static void requireFound(boolean found, String id) {
    if (!found) {
      throw noEntity(id);
    }
  }

  /** Refuse to speak of an entity that is not there. */
  static Fault noEntity(String id) {
    return Fault.notFound("There is no entity " + id + ".");
  }
}
