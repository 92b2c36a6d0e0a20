package org.tsunagaru.reference;

import java.time.Instant;
import java.util.List;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.EntityReader;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;
import org.tsunagaru.reference.store.Space;
import org.tsunagaru.spec.file.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the platform holds from the beginning, by standard models. */
final class Holdings {

  private final Seeded defects;

  Holdings(Seeded defects) {
    this.defects = defects;
  }

  /** Put everything into a space, as of an instant. */
  void into(Space space, Terms core, Instant now) {
    JsonNode all = Json.parse(Resources.text("portal/holdings.json"));
    EntityReader reader = new EntityReader(core, now, Seeded.sound());
    for (JsonNode one : all) {
      spoil((ObjectNode) one);
      Entity entity = reader.whole(one).entity(now);
      space.create(entity);
      if (defects.on("held-identifier-twice")) {
        space.createBeside(entity.with(entity.types(), List.of("/second")));
      }
    }
  }

  private void spoil(ObjectNode entity) {
    String local = entity.path("id").asString("").replaceFirst(".*:", "");
    if (defects.on("held-identifiers-name-machines")) {
      entity.put("id", "http://192.168.0.12:1026/entities/" + local);
    }
    if (defects.on("held-identifiers-count-rows")) {
      entity.put("id", "urn:ngsi-ld:row:" + local.length());
    }
    if (defects.on("held-data-off-model") && entity.has("temperature")) {
      entity.putObject("temperature").put("type", "Property").put("value", "暑い");
    }
    if (defects.on("held-items-left-out")) {
      entity.remove("localGovernmentCode");
    }
  }
}
