package org.tsunagaru.validator.rule;

import java.util.List;
import java.util.Map;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.format.AttributeKind;
import org.tsunagaru.validator.format.EntityMembers;
import tools.jackson.databind.JsonNode;

/** Goes through an NGSI-LD entity attribute by attribute, whatever its representation. */
final class EntityWalk {

  private static final List<String> VALUES =
      List.of("value", "languageMap", "vocab", "valueList", "json");

  private final Walk walk;

  EntityWalk(Walk walk) {
    this.walk = walk;
  }

  void entity(JsonNode entity, Place at, Faults faults) {
    for (Check.OfEntity check : walk.ofEntity) {
      check.entity(entity, at, faults);
    }
    attributes(entity, at, faults);
  }

  /** Visit the attributes of an object whose other members are those of an entity. */
  void attributes(JsonNode entity, Place at, Faults faults) {
    for (Map.Entry<String, JsonNode> member : entity.properties()) {
      String name = member.getKey();
      if (EntityMembers.TIMESTAMPS.contains(name) && EntityMembers.CORE.contains(name)) {
        walk.timestamp(name, member.getValue(), at.member(name), faults);
      } else if (!name.startsWith("@") && !EntityMembers.CORE.contains(name)) {
        attribute(name, member.getValue(), at.member(name), 0, faults);
      }
    }
  }

  private void attribute(String name, JsonNode node, Place at, int depth, Faults faults) {
    if (!AttributeKind.isInstances(node)) {
      instance(new Attribute(name, Attribute.kindOf(node), node, at, depth), faults);
      return;
    }
    if (node.size() > 1) {
      for (Check.OfInstances check : walk.ofInstances) {
        check.instances(name, node, at, faults);
      }
    }
    for (int i = 0; i < node.size(); i++) {
      JsonNode one = node.get(i);
      instance(new Attribute(name, Attribute.kindOf(one), one, at.element(i), depth), faults);
    }
  }

  private void instance(Attribute attribute, Faults faults) {
    for (Check.OfAttribute check : walk.ofAttribute) {
      check.attribute(attribute, faults);
    }
    JsonNode node = attribute.node();
    if (!attribute.kind().isEmpty()) {
      members(attribute, faults);
    } else if (AttributeKind.isGeometry(node)) {
      walk.geometry(node, attribute.at(), faults);
    } else if (attribute.depth() == 0 || !node.isNull()) {
      walk.values(node, attribute.at(), faults);
    }
  }

  private void members(Attribute attribute, Faults faults) {
    for (Map.Entry<String, JsonNode> member : attribute.node().properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      Place at = attribute.at().member(name);
      if (EntityMembers.TIMESTAMPS.contains(name)) {
        walk.timestamp(name, value, at, faults);
      } else if (VALUES.contains(name)) {
        value(attribute, value, at, faults);
      } else if (!name.startsWith("@") && !EntityMembers.OF_ATTRIBUTE.contains(name)) {
        attribute(name, value, at, attribute.depth() + 1, faults);
      }
    }
  }

  private void value(Attribute attribute, JsonNode value, Place at, Faults faults) {
    if (attribute.kind().equals("GeoProperty") && value.isObject()) {
      walk.geometry(value, at, faults);
    } else {
      walk.values(value, at, faults);
    }
  }
}
