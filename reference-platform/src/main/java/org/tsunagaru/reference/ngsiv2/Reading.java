package org.tsunagaru.reference.ngsiv2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.EntityWriter;
import org.tsunagaru.reference.ngsiv2.document.EntityWriter.Form;
import org.tsunagaru.reference.ngsiv2.document.Picked;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** Read from a request how entities are to be shown, and answer so. */
final class Reading {

  private static final Map<String, Form> FORMS =
      Map.of("keyValues", Form.KEY_VALUES, "values", Form.VALUES, "unique", Form.UNIQUE);

  private Reading() {}

  /** Read the representation; one at most can be asked for. */
  static Form form(Call call) {
    List<Form> asked = new ArrayList<>();
    FORMS.forEach(
        (option, form) -> {
          if (call.option(option)) {
            asked.add(form);
          }
        });
    if (asked.size() > 1) {
      throw Fault.badData("the representations asked for in options exclude each other");
    }
    return asked.isEmpty() ? Form.NORMALIZED : asked.get(0);
  }

  /** Make what writes entities as the parameters say. */
  static EntityWriter writer(Call call) {
    Seeded defects = call.defects();
    boolean deaf =
        call.variable("id").isEmpty()
            ? defects.on("attrs-ignored-in-lists")
            : defects.on("attrs-ignored-for-one-entity") || defects.on("parts-come-whole");
    return new EntityWriter(
        call.vocabulary(),
        Picked.of(deaf ? Optional.empty() : call.list("attrs")),
        Picked.of(defects.on("metadata-filter-ignored") ? Optional.empty() : call.list("metadata")),
        defects);
  }

  /** Make what writes entities without their metadata. */
  static EntityWriter bareWriter(Call call) {
    return new EntityWriter(
        call.vocabulary(),
        Picked.of(call.list("attrs")),
        Picked.of(Optional.of(List.of())),
        call.defects());
  }

  /** Answer with a document. */
  static Response answer(JsonNode document) {
    return Response.of(200, Accepted.JSON, Json.text(document));
  }
}
