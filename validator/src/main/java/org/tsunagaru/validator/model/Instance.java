package org.tsunagaru.validator.model;

import java.util.Optional;
import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/**
 * One value of an attribute, freed from its representation.
 *
 * @param attribute what the model says of the attribute
 * @param kind how the data calls it, such as {@code Property}; empty where it does not say
 * @param value the value
 * @param at where the attribute, or this instance of it, stands
 * @param valueAt where the value stands
 * @param unitCode the unit that the data names
 * @param linked whether this is NGSI-LD, where a list of one may stand without its brackets
 */
record Instance(
    AttributeModel attribute,
    String kind,
    JsonNode value,
    Place at,
    Place valueAt,
    Optional<String> unitCode,
    boolean linked) {

  /** Tell whether there is a value in name only. */
  boolean isBlank() {
    return (value.isString() && value.asString().isBlank()) || (!linked && value.isNull());
  }

  /** Return where the code of the unit stands. */
  Place unitAt() {
    return linked
        ? at.member("unitCode")
        : at.member("metadata").member("unitCode").member("value");
  }

  /** Tell whether the data names another unit than the model, so that its numbers do not apply. */
  boolean hasOtherUnit() {
    return unitCode.isPresent()
        && attribute.unit().map(unit -> !unit.codes().contains(unitCode.get())).orElse(true);
  }
}
