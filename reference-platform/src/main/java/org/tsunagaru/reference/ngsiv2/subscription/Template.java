package org.tsunagaru.reference.ngsiv2.subscription;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fill in the macros of custom notifications, section "Macro substitution". */
final class Template {

  private static final Pattern MACRO = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*\\}");

  private final Function<String, Optional<JsonNode>> source;
  private final Seeded defects;

  /** Take values from a source that answers nothing for what it does not know. */
  Template(Function<String, Optional<JsonNode>> source, Seeded defects) {
    this.source = source;
    this.defects = defects;
  }

  /** Fill in a text; what is not known is left out. */
  String text(String template) {
    if (defects.on("macros-left-in-place")) {
      return template;
    }
    return MACRO
        .matcher(template)
        .replaceAll(
            macro ->
                Matcher.quoteReplacement(
                    source.apply(macro.group(1)).map(Template::plain).orElse("")));
  }

  /** Fill in a text that stands in a request with forbidden characters percent-encoded. */
  String decoded(String template) {
    return text(percentDecoded(template));
  }

  /** Fill in JSON; a text that is one macro becomes the value with its type. */
  JsonNode json(JsonNode template) {
    if (template.isString()) {
      Matcher macro = MACRO.matcher(template.stringValue());
      return macro.matches()
          ? source.apply(macro.group(1)).orElse(Json.object().nullNode())
          : Json.string(text(template.stringValue()));
    }
    if (template.isArray()) {
      ArrayNode filled = Json.array();
      template.forEach(item -> filled.add(json(item)));
      return filled;
    }
    if (!template.isObject()) {
      return template;
    }
    ObjectNode filled = Json.object();
    for (Map.Entry<String, JsonNode> member : template.properties()) {
      filled.set(member.getKey(), json(member.getValue()));
    }
    return filled;
  }

  private static String plain(JsonNode value) {
    return value.isString() ? value.stringValue() : Json.text(value);
  }

  private static String percentDecoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
