package org.tsunagaru.reference.ngsild;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Contexts;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** Find the context that a request speaks in, clauses 6.3.4 and 6.3.5. */
final class ContextNegotiation {

  private static final String RELATION = "http://www.w3.org/ns/json-ld#context";
  private static final Pattern LINK = Pattern.compile("<([^<>]*+)>([^<]*+)");

  private final Contexts contexts;
  private final Seeded defects;

  ContextNegotiation(Contexts contexts, Seeded defects) {
    this.contexts = contexts;
    this.defects = defects;
  }

  /** Write the Link header that names a context. */
  static String link(Terms terms) {
    return "<" + terms.url() + ">; rel=\"" + RELATION + "\"; type=\"application/ld+json\"";
  }

  /** Return the terms of a request without a body. */
  Terms fromLink(Request request) {
    return linked(request).map(url -> contexts.of(Json.string(url))).orElseGet(contexts::core);
  }

  /** Read the body and settle on its terms. */
  Body body(Request request) {
    boolean linkedData = requireMediaType(request).equals("application/ld+json");
    if (request.header("Content-Length").isEmpty()) {
      throw new Fault(Fault.Kind.LENGTH_REQUIRED, "The request needs a Content-Length.");
    }
    JsonNode tree = Json.parse(request.body());
    return linkedData ? linkedData(request, tree) : plain(request, tree);
  }

  private String requireMediaType(Request request) {
    String header = request.header("Content-Type").orElse("");
    String type = header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    boolean patch =
        request.method().equals("PATCH")
            && type.equals("application/merge-patch+json")
            && !defects.on("merge-patch-refused");
    boolean known = type.equals("application/json") || type.equals("application/ld+json");
    if (!known && !patch && !defects.on("any-media-type-accepted")) {
      throw new Fault(Fault.Kind.UNSUPPORTED_MEDIA, "Not a media type of NGSI-LD: " + type);
    }
    return type;
  }

  private Body plain(Request request, JsonNode tree) {
    boolean embedded = Json.items(tree).stream().anyMatch(item -> item.has("@context"));
    if (embedded && !defects.on("json-with-context-accepted")) {
      throw Fault.badData("A body of application/json cannot have an @context.");
    }
    Terms terms = fromLink(request);
    return new Body(tree, part -> terms);
  }

  private Body linkedData(Request request, JsonNode tree) {
    if (linked(request).isPresent() && !defects.on("link-beside-json-ld-accepted")) {
      throw Fault.badData("A body of application/ld+json goes without a Link to an @context.");
    }
    for (JsonNode item : Json.items(tree)) {
      boolean lacking = item.isObject() && !item.has("@context");
      if (lacking && !defects.on("json-ld-without-context-accepted")) {
        throw Fault.badData("A body of application/ld+json needs an @context.");
      }
    }
    return new Body(
        tree, part -> part.has("@context") ? contexts.of(part.path("@context")) : contexts.core());
  }

  private static Optional<String> linked(Request request) {
    List<String> headers = request.headers("Link");
    for (String header : headers) {
      Matcher matcher = LINK.matcher(header);
      while (matcher.find()) {
        if (matcher.group(2).contains(RELATION)) {
          return Optional.of(matcher.group(1).trim());
        }
      }
    }
    return Optional.empty();
  }
}
