package org.tsunagaru.reference.representation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;

/**
 * Damage what an edit did not address where a seeded defect says so, whichever API it came through.
 */
public final class Disturbance {

  private final Seeded defects;

  /** Do what the defect says, if any. */
  public Disturbance(Seeded defects) {
    this.defects = defects;
  }

  /**
   * Return the attributes that an edit leaves.
   *
   * @param target the entity before
   * @param addressed full names of the attributes that the edit meant
   * @param attributes what the edit made of them all
   */
  public Map<String, List<Attribute>> apply(
      Entity target, Set<String> addressed, Map<String, List<Attribute>> attributes) {
    UnaryOperator<Attribute> damage = damage(!target.attributes().keySet().containsAll(addressed));
    Map<String, List<Attribute>> result = new LinkedHashMap<>();
    attributes.forEach(
        (name, instances) ->
            result.put(
                name,
                addressed.contains(name) ? instances : instances.stream().map(damage).toList()));
    if (defects.on("relations-of-others-dropped") && !target.attributes().isEmpty()) {
      result.values().removeIf(all -> all.get(0).kind().equals(Kind.RELATIONSHIP.word()));
    }
    return result;
  }

  private UnaryOperator<Attribute> damage(boolean adding) {
    if (defects.on("unknown-members-lost-on-update")) {
      return instance -> instance.withAttributes(Map.of());
    }
    if (adding && defects.on("addition-touches-other-attributes")) {
      return instance -> instance.withMembers(Map.of());
    }
    if (adding && defects.on("addition-turns-numbers-into-texts")) {
      return instance ->
          instance.value().isNumber()
              ? instance.withValue(Json.string(instance.value().asString()))
              : instance;
    }
    return instance -> instance;
  }
}
