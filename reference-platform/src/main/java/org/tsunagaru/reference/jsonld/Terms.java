package org.tsunagaru.reference.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The short names that one JSON-LD context gives, the core context always having the last word. */
public final class Terms {

  private final ActiveContext context;
  private final JsonNode user;
  private final Map<String, String> shortest = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();

  Terms(ActiveContext context, JsonNode user) {
    this.context = context;
    this.user = user;
    for (String term : context.getTerms()) {
      context.getTerm(term).ifPresent(definition -> learn(term, definition));
    }
  }

  /**
   * Expand a name to its full form.
   *
   * @throws Fault of kind bad data when the context gives the name no meaning
   */
  public String expand(String name) {
    try {
      String full = context.uriExpansion().vocab(true).expand(name);
      if (full == null) {
        throw Fault.badData("The @context gives no meaning to the name " + name + ".");
      }
      return full;
    } catch (JsonLdError e) {
      throw Fault.badData("The @context gives no meaning to the name " + name + ".");
    }
  }

  /** Compact a full name; one that the context does not know stays as it is. */
  public String compact(String full) {
    String term = shortest.get(full);
    if (term != null) {
      return term;
    }
    String vocabulary = context.getVocabularyMapping();
    if (vocabulary != null
        && full.length() > vocabulary.length()
        && full.startsWith(vocabulary)
        && !context.containsTerm(full.substring(vocabulary.length()))) {
      return full.substring(vocabulary.length());
    }
    return prefixes.entrySet().stream()
        .filter(p -> full.startsWith(p.getKey()) && full.length() > p.getKey().length())
        .map(p -> p.getValue() + ":" + full.substring(p.getKey().length()))
        .min(Comparator.comparingInt(String::length))
        .orElse(full);
  }

  /** Return the URL under which a client finds this context, the core context's if it has none. */
  public String url() {
    return Json.items(user).stream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .findFirst()
        .orElse(Contexts.CORE);
  }

  /** Return what a body says as its {@code @context}. */
  public JsonNode json() {
    List<JsonNode> parts = new ArrayList<>(Json.items(user));
    parts.removeIf(part -> part.isString() && Contexts.isCore(part.stringValue()));
    if (parts.isEmpty()) {
      return Json.string(Contexts.CORE);
    }
    ArrayNode array = Json.array();
    parts.forEach(array::add);
    return array.add(Contexts.CORE);
  }

  private void learn(String term, TermDefinition definition) {
    String full = definition.getUriMapping();
    if (full == null || definition.isReverseProperty()) {
      return;
    }
    shortest.merge(full, term, Terms::shorter);
    if (definition.isPrefix()) {
      prefixes.merge(full, term, Terms::shorter);
    }
  }

  private static String shorter(String one, String other) {
    if (one.length() != other.length()) {
      return one.length() < other.length() ? one : other;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
