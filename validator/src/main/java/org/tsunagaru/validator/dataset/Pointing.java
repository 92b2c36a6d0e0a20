package org.tsunagaru.validator.dataset;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.format.AttributeKind;
import org.tsunagaru.validator.format.Detection;
import org.tsunagaru.validator.format.EntityMembers;
import tools.jackson.databind.JsonNode;

/** Finds what an entity points to, in every representation of both NGSI. */
final class Pointing {

  /** Smart Data Models call a relationship after the type of its target. */
  private static final Pattern NAME = Pattern.compile("ref(?<type>[A-Z][A-Za-z]*)");

  private static final Pattern URN = Pattern.compile("urn:ngsi-ld:(?<type>[^:]+):.+");

  private Pointing() {}

  /** Takes what is pointed to. */
  @FunctionalInterface
  interface Sink {
    /**
     * Take an identifier.
     *
     * @param name what the relationship is called
     * @param type its type, as the relationship says or is called, with the sign for that before it
     *     ({@link Naming}); else as the identifier itself says
     */
    void take(String name, String identifier, Place at, String type);
  }

  static void of(JsonNode entity, Place at, Sink sink) {
    for (Map.Entry<String, JsonNode> member : entity.properties()) {
      String name = member.getKey();
      if (!name.startsWith("@") && !EntityMembers.CORE.contains(name)) {
        attribute(name, member.getValue(), at.member(name), sink);
      }
    }
  }

  private static void attribute(String name, JsonNode node, Place at, Sink sink) {
    if (AttributeKind.isInstances(node)) {
      for (int i = 0; i < node.size(); i++) {
        attribute(name, node.get(i), at.element(i), sink);
      }
      return;
    }
    boolean ofV2 = node.path("type").asString("").equals("Relationship") && node.has("value");
    if (ofV2) {
      targets(name, node.path("value"), at.member("value"), named(name), sink);
    } else if (AttributeKind.of(node).equals("Relationship")) {
      targets(name, node.path("object"), at.member("object"), said(name, node), sink);
    } else if (AttributeKind.of(node).equals("ListRelationship")) {
      JsonNode list = node.path("objectList");
      for (int i = 0; i < list.size(); i++) {
        Place place = at.member("objectList").element(i).member("object");
        targets(name, list.path(i).path("object"), place, said(name, node), sink);
      }
    } else if (NAME.matcher(name).matches()) {
      targets(name, node, at, named(name), sink);
    }
  }

  private static void targets(String name, JsonNode node, Place at, String type, Sink sink) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        targets(name, node.get(i), at.element(i), type, sink);
      }
    } else if (node.isString() && Detection.isUri(node.asString())) {
      sink.take(name, node.asString(), at, type.isEmpty() ? typeOf(node.asString()) : type);
    }
  }

  private static String said(String name, JsonNode relationship) {
    String type = relationship.path("objectType").asString("");
    return type.isEmpty() ? named(name) : Naming.SAID + type;
  }

  private static String named(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Naming.MEANT + matcher.group("type") : "";
  }

  /** Return the type that an identifier itself says; empty where it says none. */
  static String typeOf(String identifier) {
    Matcher matcher = URN.matcher(identifier);
    return identifier.length() < 2_000 && matcher.matches() ? matcher.group("type") : "";
  }
}
