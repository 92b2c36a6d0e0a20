package org.tsunagaru.features.openapi;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tsunagaru.spec.file.FileException;
import org.tsunagaru.spec.file.YamlFile;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.schema.RecordSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The description of an API as OpenAPI 3.0 or 3.1 has it, in JSON or YAML. */
public final class ApiDescription {

  /** The parser asks for it, OpenAPI 3.1 (4.8.4) does not. */
  private static final String NOT_NEEDED = "attribute info.license.identifier is missing";

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern VERSION =
      Pattern.compile("(?:^|/)v?\\d+(?:\\.\\d+)*(?:/|$)", Pattern.CASE_INSENSITIVE);

  private final URI at;
  private final String text;
  private final JsonNode tree;

  private ApiDescription(URI at, String text, JsonNode tree) {
    this.at = at;
    this.text = text;
    this.tree = tree;
  }

  /**
   * Read a description.
   *
   * @param at where it was found; what is relative in it is relative to this
   * @return nothing where it is none that a machine can read
   */
  public static Optional<ApiDescription> read(URI at, String text) {
    try {
      JsonNode tree = YamlFile.parse(at.toString(), text).tree();
      return tree.path("openapi").asString("").startsWith("3.")
          ? Optional.of(new ApiDescription(at, text, tree))
          : Optional.empty();
    } catch (FileException e) {
      return Optional.empty();
    }
  }

  /**
   * Name the kind of a formal description that is none of OpenAPI 3, with its version.
   *
   * @return nothing where no machine can read it
   */
  public static Optional<String> otherKind(URI at, String text) {
    try {
      JsonNode tree = YamlFile.parse(at.toString(), text).tree();
      return Stream.of("swagger", "asyncapi", "openapi")
          .filter(kind -> !tree.path(kind).asString("").isEmpty())
          .map(kind -> kind + " " + tree.path(kind).asString(""))
          .findFirst();
    } catch (FileException e) {
      return Optional.empty();
    }
  }

  /** Return what in it is against the standard, as a parser of the field words it. */
  public List<String> complaints() {
    ParseOptions options = new ParseOptions();
    options.setResolve(false); // Nothing is fetched that the document refers to.
    var result = new OpenAPIV3Parser().readContents(text, List.of(), options);
    List<String> messages =
        new ArrayList<>(Optional.ofNullable(result.getMessages()).orElse(List.of()));
    messages.remove(NOT_NEEDED);
    if (messages.isEmpty() && result.getOpenAPI() == null) {
      messages.add("no OpenAPI document");
    }
    return messages;
  }

  /** Return the roots of the servers that it names; where it is, where it names none. */
  public List<URI> servers() {
    List<URI> servers =
        tree.path("servers").valueStream().flatMap(server -> url(server).stream()).toList();
    return servers.isEmpty() ? List.of(at.resolve("/")) : servers;
  }

  private Optional<URI> url(JsonNode server) {
    Matcher variables = VARIABLE.matcher(server.path("url").asString(""));
    String url =
        variables.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    server.path("variables").path(found.group(1)).path("default").asString("")));
    try {
      return Optional.of(at.resolve(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Return where it says on which terms the API may be used. */
  public List<String> terms() {
    JsonNode info = tree.path("info");
    return Stream.of(
            info.path("termsOfService"), info.path("license").path("url"), info.at("/license/name"))
        .map(node -> node.asString(""))
        .filter(words -> !words.isBlank())
        .toList();
  }

  /** Return the paths that neither name a version nor ask for one. */
  public List<String> unversioned() {
    boolean everywhere =
        servers().stream()
            .map(server -> String.valueOf(server.getPath()))
            .allMatch(path -> VERSION.matcher(path).find());
    if (everywhere) {
      return List.of();
    }
    return tree.path("paths")
        .propertyStream()
        .filter(path -> !VERSION.matcher(path.getKey()).find())
        .filter(path -> !new Operation(this, path.getKey(), path.getValue()).asksForVersion())
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /** Tell whether it shows an example of anything. */
  public boolean hasExamples() {
    return tree.findValue("example") != null || tree.findValue("examples") != null;
  }

  /** Return what it says can be read, as far as no value has to be invented. */
  public List<Reading> readings() {
    URI server = servers().get(0);
    return tree.path("paths")
        .propertyStream()
        .filter(path -> path.getValue().has("get"))
        .flatMap(
            path -> new Operation(this, path.getKey(), path.getValue()).reading(server).stream())
        .toList();
  }

  /**
   * Hold an answer against a schema of the document.
   *
   * @param pointer where in the document the schema is
   * @return what does not fit
   * @throws ValidatorException when the schema is unusable
   */
  public List<String> misfits(String pointer, JsonNode answer) {
    Dialect dialect =
        tree.path("openapi").asString("").startsWith("3.0")
            ? Dialects.getOpenApi30()
            : Dialects.getOpenApi31();
    return RecordSchema.within(at.toString(), tree, pointer, dialect).judge(answer).stream()
        .map(misfit -> "/" + String.join("/", misfit.path()) + " " + misfit.message().en())
        .toList();
  }

  /** Follow a reference within the document. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asString("");
    if (!reference.startsWith("#/")) {
      return node;
    }
    JsonNode target = tree.at(reference.substring(1));
    return target.isMissingNode() ? JsonNodeFactory.instance.objectNode() : target;
  }
}
