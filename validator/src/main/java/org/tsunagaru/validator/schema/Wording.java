package org.tsunagaru.validator.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/**
 * Words an error of the schema engine for a city officer; what it has no words for, the engine's.
 */
final class Wording {

  Violation violation(Error en, Error ja) {
    List<String> path = steps(en.getInstanceLocation());
    String keyword = keyword(en);
    String member = en.getProperty() == null ? "" : en.getProperty();
    if (member.isEmpty() && keyword.equals("forbidden") && !path.isEmpty()) {
      member = path.get(path.size() - 1);
    } else if (keyword.equals("additionalProperties") || keyword.equals("unevaluatedProperties")) {
      path.add(member);
    }
    String value = keyword.equals("required") ? member : text(en.getInstanceNode());
    Text own = words(keyword, member, en);
    Text message =
        own == null ? new Text("The value " + en.getMessage() + ".", ja.getMessage()) : own;
    return new Violation(keyword, path, value, message);
  }

  private static String keyword(Error error) {
    String keyword = error.getKeyword();
    return keyword == null || keyword.equals("false") ? "forbidden" : keyword;
  }

  private static @Nullable Text words(String keyword, String member, Error error) {
    return switch (keyword) {
      case "required" -> Text.of("The member \"%s\" is missing.", "必須の項目「%s」がありません。", member);
      case "forbidden" ->
          Text.of("The member \"%s\" must not stand here.", "ここに項目「%s」は置けません。", member);
      case "additionalProperties", "unevaluatedProperties" ->
          Text.of(
              "The member \"%s\" is not one that the schema knows.", "スキーマにない項目「%s」があります。", member);
      case "type" -> type(error);
      case "enum" ->
          Text.of(
              "%s is none of the allowed values: %s.",
              "%s は許された値ではありません（許された値: %s）。", shown(error), allowed(error.getSchemaNode()));
      case "const" ->
          Text.of("%s should be %s.", "%s は %s でなければなりません。", shown(error), argument(error, 0));
      case "minItems" ->
          Text.of(
              "The list needs at least %s elements and has %d.",
              "要素が%s個以上必要ですが、%d個です。", argument(error, 0), size(error));
      default -> null;
    };
  }

  private static Text type(Error error) {
    String found = kind(error.getInstanceNode());
    String expected = argument(error, 1);
    return Text.of(
        "%1$s (%2$s) stands where %3$s is expected.",
        "%4$s（%2$s）がありますが、%5$s でなければなりません。",
        found,
        shown(error),
        expected,
        japanese(found),
        japanese(expected));
  }

  /** Put the names that JSON Schema has for kinds of values into Japanese. */
  private static String japanese(String kinds) {
    return kinds
        .replace("string", "文字列")
        .replace("number", "数値")
        .replace("integer", "整数")
        .replace("object", "オブジェクト")
        .replace("array", "配列")
        .replace("boolean", "真偽値");
  }

  private static String kind(@Nullable JsonNode node) {
    return node == null ? "null" : node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static String allowed(@Nullable JsonNode schema) {
    if (schema == null || !schema.isArray()) {
      return String.valueOf(schema);
    }
    return StreamSupport.stream(schema.spliterator(), false)
        .limit(20)
        .map(n -> n.isString() ? n.asString() : n.toString())
        .collect(Collectors.joining(", "));
  }

  private static int size(Error error) {
    return error.getInstanceNode() == null ? 0 : error.getInstanceNode().size();
  }

  private static String shown(Error error) {
    String text = text(error.getInstanceNode());
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static String argument(Error error, int index) {
    Object[] arguments = error.getArguments();
    return arguments != null && arguments.length > index ? String.valueOf(arguments[index]) : "?";
  }

  private static String text(@Nullable JsonNode node) {
    if (node == null) {
      return "";
    }
    return node.isString() ? node.asString() : node.toString();
  }

  private static List<String> steps(NodePath path) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(String.valueOf(path.getElement(i)));
    }
    return steps;
  }
}
