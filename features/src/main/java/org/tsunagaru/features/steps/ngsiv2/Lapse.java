package org.tsunagaru.features.steps.ngsiv2;

import tools.jackson.databind.node.ObjectNode;

/** Subscriptions that a platform has to refuse. */
final class Lapse {

  private Lapse() {}

  /** Spoil a subscription in the way that the words of a step say. */
  static ObjectNode of(String words, ObjectNode subscription) {
    ObjectNode entity = (ObjectNode) subscription.path("subject").path("entities").path(0);
    ObjectNode notification = (ObjectNode) subscription.path("notification");
    switch (words) {
      case "without saying to what" -> subscription.remove("subject");
      case "without an identifier or a pattern" -> entity.remove("idPattern");
      case "with both an identifier and a pattern" -> entity.put("id", "urn:ngsi-ld:Sensor:1");
      case "with both a type and a pattern of types" -> entity.put("typePattern", ".*");
      case "with an empty list of things" ->
          ((ObjectNode) subscription.path("subject")).putArray("entities");
      case "without saying where to notify" -> notification.remove("http");
      case "with an address that is none" -> notification.putObject("http").put("url", "nowhere");
      case "with two ways to notify" ->
          notification.putObject("httpCustom").set("url", notification.path("http").path("url"));
      case "with chosen and with excluded attributes" -> {
        notification.putArray("attrs").add("name");
        notification.putArray("exceptAttrs").add("operating");
      }
      case "with an empty list of excluded attributes" -> notification.putArray("exceptAttrs");
      case "until a day that is none" -> subscription.put("expires", "the end of the year");
      default -> subscription.put("throttling", "a few");
    }
    return subscription;
  }
}
