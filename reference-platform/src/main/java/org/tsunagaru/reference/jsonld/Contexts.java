package org.tsunagaru.reference.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.spec.file.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Read JSON-LD contexts, remote ones once; the core context is never asked of the network. */
public final class Contexts {

  /** The core context of the edition served. */
  public static final String CORE =
      "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld";

  private static final Pattern ANY_CORE =
      Pattern.compile("https?://uri\\.etsi\\.org/ngsi-ld/v1/ngsi-ld-core-context[^/]*\\.jsonld");
  private static final int MANY = 500;
  private static final int DEEPEST = 10;

  private final Function<URI, Optional<String>> source;
  private final Seeded defects;
  private final String coreText = Resources.text("spec/contexts/ngsi-ld-core.jsonld");
  private final JsonNode core = Json.parse(coreText).path("@context");
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final Map<String, Terms> known = new ConcurrentHashMap<>();

  /** Read remote contexts from a source that answers nothing for what it cannot get. */
  public Contexts(Function<URI, Optional<String>> source, Seeded defects) {
    this.source = source;
    this.defects = defects;
  }

  /** Return the terms that hold when a request names no context. */
  public Terms core() {
    return of(Json.string(CORE));
  }

  /**
   * Return the terms of a context.
   *
   * @param user a URL, an object, or an array of these
   * @throws Fault when it is no context, or a remote part of it cannot be had
   */
  public Terms of(JsonNode user) {
    String key = Json.text(user);
    Terms terms = known.get(key);
    if (terms == null) {
      terms = read(user);
      remember(known, key, terms);
    }
    return terms;
  }

  static boolean isCore(String url) {
    return ANY_CORE.matcher(url).matches();
  }

  private Terms read(JsonNode user) {
    ArrayNode whole = Json.array();
    for (JsonNode part : Json.items(user)) {
      requirePart(part);
      if (!part.isString() || !isCore(part.stringValue())) {
        whole.add(part);
      }
    }
    whole.add(core);
    AtomicInteger read = new AtomicInteger();
    JsonLdOptions options =
        new JsonLdOptions(
            (url, ignored) -> {
              if (read.incrementAndGet() > DEEPEST) {
                throw Fault.badData("The @context is made of too many documents.");
              }
              return JsonDocument.of(new StringReader(document(url)));
            });
    ActiveContext empty = new ActiveContext(ProcessingRuntime.of(options));
    try {
      return new Terms(empty.newContext().create(jakarta(Json.text(whole)), null), user);
    } catch (JsonLdError e) {
      throw Fault.badData("The @context is not valid: " + e.getMessage());
    }
  }

  private static void requirePart(JsonNode part) {
    if (part.isObject()) {
      requireUnscoped(part);
    } else if (!part.isString() || !part.stringValue().matches("https?://.+")) {
      throw Fault.badData("An @context is a URL, an object, or an array of these.");
    }
  }

  /** Refuse scoped contexts, clause 5.5.7. */
  private static void requireUnscoped(JsonNode context) {
    for (JsonNode definition : context) {
      if (definition.has("@context")) {
        throw Fault.badData("Scoped contexts are not allowed in an @context.");
      }
    }
  }

  private String document(URI url) {
    String name = url.toString();
    if (isCore(name)) {
      return coreText;
    }
    String text = documents.get(name);
    if (text == null) {
      text = fetch(url);
      remember(documents, name, text);
    }
    return text;
  }

  private String fetch(URI url) {
    Optional<String> found = source.apply(url);
    if (found.isEmpty() && defects.on("unfetchable-context-ignored")) {
      return "{\"@context\": {}}";
    }
    String text =
        found.orElseThrow(
            () -> new Fault(Fault.Kind.NO_CONTEXT, "The @context " + url + " cannot be fetched."));
    requireContext(url, text);
    return text;
  }

  private static void requireContext(URI url, String text) {
    JsonNode document;
    try {
      document = Json.parse(text);
    } catch (Fault e) {
      throw Fault.badData("What stands at " + url + " is not JSON.");
    }
    if (!document.path("@context").isContainer() && !document.path("@context").isString()) {
      throw Fault.badData("What stands at " + url + " is not a JSON-LD context.");
    }
    Json.items(document.path("@context")).forEach(Contexts::requireUnscoped);
  }

  private static JsonStructure jakarta(String json) throws JsonLdError {
    Document document = JsonDocument.of(new StringReader(json));
    return document.getJsonContent().orElseThrow();
  }

  private static <T> void remember(Map<String, T> memory, String key, T value) {
    if (memory.size() > MANY) {
      memory.clear();
    }
    memory.put(key, value);
  }
}
