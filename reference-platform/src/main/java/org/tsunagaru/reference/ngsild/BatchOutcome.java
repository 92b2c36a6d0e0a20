package org.tsunagaru.reference.ngsild;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of each entity of a batch, clauses 5.2.16, 5.2.17 and 6.14 to 6.17. */
final class BatchOutcome {

  private final Problem problem;
  private final Set<String> created = new LinkedHashSet<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final List<JsonNode> errors = new ArrayList<>();
  private final boolean blind;
  private boolean partial;

  BatchOutcome(Seeded defects) {
    this.problem = new Problem(defects);
    this.blind = defects.on("repeated-items-of-batch-skipped");
  }

  /** Tell whether an item is to be passed over as one that was there before. */
  boolean knows(String id) {
    return blind && done.contains(id);
  }

  void created(String id) {
    created.add(id);
    done.add(id);
  }

  void done(String id) {
    done.add(id);
  }

  void failed(String id, Fault fault) {
    partial = true;
    ObjectNode error = Json.object().put("entityId", id);
    errors.add(error.set("error", problem.document(fault)));
  }

  boolean hasFailures() {
    return partial;
  }

  BatchOutcome withoutErrors() {
    errors.clear();
    return this;
  }

  Response response() {
    if (!partial) {
      return created.isEmpty()
          ? Response.of(204)
          : Response.of(201, Media.JSON.type(), Json.text(Json.array(created)));
    }
    ObjectNode result = Json.object();
    result.set("success", Json.array(done));
    ArrayNode failures = Json.array();
    errors.forEach(failures::add);
    result.set("errors", failures);
    return Response.of(207, Media.JSON.type(), Json.text(result));
  }
}
