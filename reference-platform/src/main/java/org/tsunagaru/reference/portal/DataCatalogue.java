package org.tsunagaru.reference.portal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.spec.file.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small catalogue by the actions of CKAN's API and in DCAT, and the files that it lists. */
public final class DataCatalogue {

  private static final String ACTIONS = "/api/3/action/";
  private static final String FILES = "/files/";
  private static final String DCAT = "/catalog.jsonld";
  private static final String JSON = "application/json";

  private final Supplier<URI> origin;
  private final Seeded defects;

  /**
   * Serve a catalogue.
   *
   * @param origin where the platform listens
   */
  public DataCatalogue(Supplier<URI> origin, Seeded defects) {
    this.origin = origin;
    this.defects = defects;
  }

  /** Answer a request; nothing where it is for somebody else. */
  public Optional<Response> answer(Request request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    boolean stranger = request.header("Authorization").isEmpty();
    if (request.path().startsWith(ACTIONS)) {
      return stranger && defects.on("catalogue-behind-login")
          ? Optional.of(login())
          : action(request, request.path().substring(ACTIONS.length()));
    } else if (request.path().startsWith(FILES)) {
      return stranger && defects.on("files-behind-login")
          ? Optional.of(login())
          : file(request.path().substring(FILES.length()));
    } else if (request.path().equals(DCAT)) {
      return Optional.of(Response.of(200, "application/ld+json", Json.text(dcat())));
    }
    return Optional.empty();
  }

  private Optional<Response> action(Request request, String name) {
    return switch (name) {
      case "package_list" -> {
        ArrayNode names = Json.array();
        sets().forEach(set -> names.add(set.path("name").asString()));
        yield Optional.of(success(names));
      }
      case "package_search" -> Optional.of(success(found(request)));
      case "package_show" -> {
        String id = request.parameter("id").orElse("");
        yield Optional.of(
            sets().stream()
                .filter(set -> List.of(set.path("id"), set.path("name")).contains(Json.string(id)))
                .findFirst()
                .map(DataCatalogue::success)
                .orElseGet(() -> failure(404, "Not Found Error")));
      }
      default -> Optional.empty();
    };
  }

  private ObjectNode found(Request request) {
    String words = request.parameter("q").orElse("");
    List<JsonNode> all =
        sets().stream()
            .filter(
                set ->
                    defects.on("search-finds-all")
                        || List.of(words.split("\\s+")).stream()
                            .allMatch(word -> Json.text(set).contains(word)))
            .filter(set -> words.isEmpty() || !defects.on("search-finds-nothing"))
            .toList();
    ObjectNode result = Json.object().put("count", all.size());
    all.stream().limit(number(request)).forEach(result.putArray("results")::add);
    return result;
  }

  private static int number(Request request) {
    String rows = request.parameter("rows").orElse("10");
    return rows.matches("\\d{1,3}") ? Integer.parseInt(rows) : 10;
  }

  private List<JsonNode> sets() {
    String text =
        Resources.text("portal/catalogue.json").replace("ORIGIN", origin.get().toString());
    ArrayNode sets = (ArrayNode) Json.parse(text);
    sets.forEach(set -> spoil((ObjectNode) set));
    return Json.items(sets);
  }

  private void spoil(ObjectNode set) {
    if (defects.on("data-sets-undescribed")) {
      set.put("notes", "");
    }
    if (defects.on("licence-for-some-uses-only")) {
      set.put("license_id", "cc-by-nc-4.0").put("license_title", "CC BY-NC 4.0");
      set.put("license_url", "https://creativecommons.org/licenses/by-nc/4.0/");
    }
    if (defects.on("licence-unstated")) {
      set.remove(List.of("license_id", "license_title", "license_url"));
    }
    if (defects.on("cadde-items-left-out") && set.has("extras")) {
      ((ArrayNode) set.path("extras")).remove(0);
    }
    for (JsonNode resource : set.path("resources")) {
      if (defects.on("data-for-people-only")) {
        ((ObjectNode) resource).put("format", "PDF");
      }
      if (defects.on("api-not-listed") && resource.path("format").asString().equals("OpenAPI")) {
        ((ObjectNode) resource).put("format", "HTML").put("url", origin.get() + "/terms");
      }
    }
  }

  /** Say the same in the vocabulary of the web. */
  private ObjectNode dcat() {
    ObjectNode catalogue = Json.object();
    catalogue
        .putObject("@context")
        .put("dcat", "http://www.w3.org/ns/dcat#")
        .put("dct", "http://purl.org/dc/terms/");
    catalogue.put("@id", origin.get() + DCAT).put("@type", "dcat:Catalog");
    catalogue.put("dct:title", "市のデータカタログ").put("dct:description", "市のオープンデータとAPI");
    catalogue.putObject("dct:publisher").put("@id", origin.get().toString());
    ArrayNode listed = catalogue.putArray("dcat:dataset");
    for (JsonNode set : sets()) {
      ObjectNode dataset = listed.addObject().put("@type", "dcat:Dataset");
      dataset.set("dct:title", set.path("title"));
      if (!defects.on("dcat-without-descriptions")) {
        dataset.set("dct:description", set.path("notes"));
      }
      dataset.putObject("dct:license").set("@id", set.path("license_url"));
      ArrayNode distributions = dataset.putArray("dcat:distribution");
      for (JsonNode resource : set.path("resources")) {
        ObjectNode distribution = distributions.addObject().put("@type", "dcat:Distribution");
        distribution.putObject("dcat:accessURL").set("@id", resource.path("url"));
        distribution.set("dct:format", resource.path("format"));
      }
    }
    return catalogue;
  }

  private Optional<Response> file(String name) {
    if (name.endsWith(".schema.json") && defects.on("schemas-not-given-out")) {
      return Optional.of(login());
    }
    if (defects.on("pages-in-place-of-files")) {
      return Optional.of(
          Response.of(200, "text/html", "<html><body>The file is being renewed.</body></html>"));
    }
    return Resources.find("portal/files/" + name)
        .map(this::against)
        .map(text -> Response.of(200, type(name) + ";charset=UTF-8", text));
  }

  private String against(String text) {
    return defects.on("files-against-their-schema")
        ? text.replace("urn:ngsi-ld:Water", "Water")
        : text;
  }

  private static String type(String name) {
    if (name.endsWith(".csv")) {
      return "text/csv";
    }
    return name.endsWith(".schema.json") ? "application/schema+json" : "application/geo+json";
  }

  private static Response login() {
    return Response.of(401, JSON, Json.text(Json.object().put("success", false)))
        .with("WWW-Authenticate", "Bearer realm=\"city-os\"");
  }

  private static Response success(JsonNode result) {
    ObjectNode answer = Json.object().put("success", true);
    answer.set("result", result);
    return Response.of(200, JSON, Json.text(answer));
  }

  private static Response failure(int status, String type) {
    ObjectNode answer = Json.object().put("success", false);
    answer.putObject("error").put("__type", type);
    return Response.of(status, JSON, Json.text(answer));
  }
}
