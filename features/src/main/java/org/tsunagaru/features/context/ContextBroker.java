package org.tsunagaru.features.context;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.Thing.Attribute;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every context broker can do for a service, whatever API it speaks. What a service asks for
 * is answered as values; a platform that answers otherwise does not meet the expectation.
 */
public interface ContextBroker {

  /** Write a thing as the API has it. */
  ObjectNode written(Thing thing);

  /** Publish a thing. */
  Answer publish(Thing thing);

  /** Take a thing back. */
  Answer withdraw(Thing thing);

  /** Ask for a thing, and judge nothing. */
  Answer look(String id, String type);

  /** Ask for whatever has an identifier, and judge nothing. */
  Answer look(String id);

  /** Ask for entities by the parameters of the API spoken, and judge nothing. */
  Answer entities(Map<String, String> parameters);

  /** Read a thing, with the given attributes where the platform has them. */
  Thing read(String id, String type);

  /** Read whatever has an identifier. */
  Thing read(String id);

  /** Ask for some attributes of a thing, and judge nothing. */
  Answer lookAtPart(String id, String type, List<String> attributes);

  /** Read some attributes of a thing. */
  Thing readPart(String id, String type, List<String> attributes);

  /** List the kinds of things there are. */
  Set<String> kinds();

  /** List the attributes that the platform tells of a kind. */
  Set<String> attributesOf(String type);

  /** Read the things that an answer lists. */
  List<Thing> listed(Answer answer);

  /** Find the things of a kind: so many of them at the most, after so many others. */
  default List<Thing> find(String type, int limit, int offset) {
    return listed(entities(Map.of("type", type, "limit", "" + limit, "offset", "" + offset)));
  }

  /** Find the first hundred things of a kind. */
  default List<Thing> find(String type) {
    return find(type, 100, 0);
  }

  /** Find the identifiers of things of some kinds within some metres of a point. */
  Set<String> around(List<String> types, double longitude, double latitude, int metres);

  /**
   * Find the identifiers of things of some kinds of which an attribute compares with a value.
   *
   * @param operator {@code ==}, {@code >=} or another that both query languages have
   * @param value a number, a text or an instant
   */
  default Set<String> where(
      List<String> types, String attribute, String operator, Attribute value) {
    String written = value.value().asString();
    boolean text = value.kind() == Thing.Kind.VALUE && value.value().isString();
    return identified(
        Map.of(
            "type",
            String.join(",", types),
            "q",
            attribute + operator + (text ? quoted(written) : written),
            "limit",
            "100"));
  }

  /** Find the identifiers of the entities that parameters of the API spoken ask for. */
  default Set<String> identified(Map<String, String> parameters) {
    return listed(entities(parameters)).stream().map(Thing::id).collect(Collectors.toSet());
  }

  /** Write a text as the query language of the API has it. */
  String quoted(String text);

  /** Change an attribute, or add it. */
  Answer report(Thing thing, String name, Attribute attribute);

  /** Change the value of an attribute, or add the attribute. */
  default Answer report(Thing thing, String attribute, JsonNode value) {
    return report(thing, attribute, new Attribute(Thing.Kind.VALUE, value, Map.of()));
  }

  /**
   * Ask for a thing in every other form that the API may offer, and judge nothing.
   *
   * @return answers by the name of the form
   */
  Map<String, Answer> lookAtForms(String id, String type);

  /**
   * Read the values that an answer in some form tells, by attribute.
   *
   * @return nothing where the form is not offered
   */
  Optional<Map<String, JsonNode>> valuesIn(String form, Answer answer);

  /**
   * Ask for what an attribute was, and judge nothing.
   *
   * @throws org.tsunagaru.features.scenario.NotApplicable where the API has no history
   */
  Answer history(String id, String attribute);

  /** Read the values that an answer about history tells. */
  List<JsonNode> past(Answer history, String attribute);

  /** Ask for what the standard lets a client begin with, and judge nothing. */
  Answer introduction();

  /** Tell whether an answer is what the standard lets a client begin with. */
  boolean introduces(Answer answer);

  /** Tell the platform that a system elsewhere holds a thing. */
  Answer refer(Thing thing, URI source);

  /** Subscribe an inbox to the bare values of attributes of the things of a kind. */
  Answer subscribeToValues(String type, List<String> attributes, Inbox inbox);

  /** Read the bare values of an attribute that a notification tells. */
  default List<JsonNode> toldValues(Notification notification, String attribute) {
    return notification.json().path("data").valueStream().map(one -> one.path(attribute)).toList();
  }

  /** Subscribe an inbox to attributes of the things of a kind. */
  Answer subscribe(String type, List<String> attributes, Inbox inbox);

  /** Read what things a notification tells of. */
  List<Thing> told(Notification notification);

  /** Act as another organisation. */
  ContextBroker as(String organisation);

  /** Name the requirement on which publishing rests. */
  String publishingRequirement();

  /** Name the requirement on which reporting a value rests. */
  String reportingRequirement();

  /** Name the requirement on which subscribing rests. */
  String subscribingRequirement();
}
