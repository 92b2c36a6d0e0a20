package org.tsunagaru.reference.portal;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.spec.file.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves {@code /openapi.json}, the description of the APIs, {@code /terms} and {@code /health}.
 */
public final class Portal {

  private final Seeded defects;

  /** Serve a portal. */
  public Portal(Seeded defects) {
    this.defects = defects;
  }

  /** Answer a request; nothing where it is for somebody else. */
  public Optional<Response> answer(Request request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    return switch (request.path()) {
      case "/openapi.json" -> Optional.of(described(request));
      case "/terms" -> terms();
      case "/health" -> Optional.of(health());
      default -> Optional.empty();
    };
  }

  private Response health() {
    return defects.on("unwell-while-it-works")
        ? Response.of(503, "application/health+json", "{\"status\":\"fail\"}")
        : Response.of(200, "application/health+json", "{\"status\":\"pass\"}");
  }

  private Optional<Response> terms() {
    return defects.on("terms-nowhere")
        ? Optional.empty()
        : Optional.of(
            Response.of(200, "text/plain;charset=UTF-8", Resources.text("portal/terms.txt")));
  }

  private Response described(Request request) {
    if (defects.on("description-behind-login") && request.header("Authorization").isEmpty()) {
      return Response.of(401).with("WWW-Authenticate", "Bearer realm=\"city-os\"");
    }
    if (defects.on("description-for-people-only")) {
      return Response.of(200, "text/html", "<html><body><h1>API</h1></body></html>");
    }
    ObjectNode document = (ObjectNode) Json.parse(Resources.text("portal/openapi.json"));
    spoil(document);
    return Response.of(200, "application/json", Json.text(document));
  }

  private void spoil(ObjectNode document) {
    ObjectNode paths = (ObjectNode) document.path("paths");
    if (defects.on("terms-unnamed")) {
      ((ObjectNode) document.path("info")).remove(List.of("termsOfService", "license"));
    }
    if (defects.on("description-against-standard")) {
      ((ObjectNode) paths.path("/v2").path("get")).remove("responses");
    }
    if (defects.on("servers-elsewhere")) {
      servers(document, "https://staging.example/");
    }
    if (defects.on("apis-at-two-addresses")) {
      servers(document, "/", "https://other.example/");
    }
    if (defects.on("described-but-not-there")) {
      paths.set("/v2/history/v1", paths.path("/v2/types").deepCopy());
    }
    if (defects.on("answers-not-as-described")) {
      JsonNode list = document.at("/components/schemas/EntityTypeList/properties/typeList/items");
      document.withObject("/components/schemas/EntityTypeList").putArray("required").add("names");
      ((ObjectNode) list).put("type", "integer");
    }
    if (defects.on("addresses-without-version")) {
      paths.set("/entities", paths.path("/v2/entities").deepCopy());
    }
    if (defects.on("no-examples")) {
      document.findParents("example").forEach(one -> ((ObjectNode) one).remove("example"));
    }
  }

  private static void servers(ObjectNode document, String... urls) {
    var servers = document.putArray("servers");
    for (String url : urls) {
      servers.addObject().put("url", url);
    }
  }
}
