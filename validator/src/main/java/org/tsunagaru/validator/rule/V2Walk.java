package org.tsunagaru.validator.rule;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.format.AttributeKind;
import tools.jackson.databind.JsonNode;

/** Goes through an NGSIv2 entity attribute by attribute, normalized or in keyValues. */
final class V2Walk {

  private static final String UNRESTRICTED = "TextUnrestricted";

  private final List<Check.OfV2Entity> ofEntity;
  private final List<Check.OfV2Attribute> ofAttribute;
  private final Walk restricted;
  private final Walk unrestricted;

  /**
   * Set up a walk.
   *
   * @param own checks of NGSIv2
   * @param shared checks that NGSIv2 shares with others
   */
  V2Walk(List<Check> own, List<Check> shared) {
    List<Check> all = new ArrayList<>(shared);
    all.addAll(own);
    this.ofEntity = Walk.those(all, Check.OfV2Entity.class);
    this.ofAttribute = Walk.those(all, Check.OfV2Attribute.class);
    this.restricted = new Walk(all);
    this.unrestricted = new Walk(shared);
  }

  void entity(JsonNode entity, boolean keyValues, Place at, Faults faults) {
    List<V2Attribute> attributes = new ArrayList<>();
    entity.forEachEntry(
        (name, node) -> {
          if (!name.equals("id") && !name.equals("type")) {
            Place place = at.member(name);
            attributes.add(
                keyValues
                    ? V2Attribute.keyValue(name, node, place)
                    : V2Attribute.normalized(name, node, place));
          }
        });
    ofEntity.forEach(check -> check.v2Entity(entity, attributes, at, faults));
    for (V2Attribute attribute : attributes) {
      if (!keyValues) {
        ofAttribute.forEach(check -> check.v2Attribute(attribute, faults));
      }
      values(attribute, faults);
    }
  }

  private void values(V2Attribute attribute, Faults faults) {
    Walk walk = attribute.type().equals(UNRESTRICTED) ? unrestricted : restricted;
    if (AttributeKind.isGeometry(attribute.value())) {
      walk.geometry(attribute.value(), attribute.valueAt(), faults);
    } else if (!attribute.value().isMissingNode()) {
      walk.values(attribute.value(), attribute.valueAt(), faults);
    }
    Place at = attribute.at().member("metadata");
    attribute
        .metadata()
        .forEachEntry(
            (name, datum) -> {
              JsonNode value = datum.path("value");
              if (!value.isMissingNode()) {
                restricted.values(value, at.member(name).member("value"), faults);
              }
            });
  }
}
