package org.tsunagaru.validator.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/**
 * What a value may be: the subset of JSON Schema that models are written in.
 *
 * @param types kinds of JSON values; empty where any will do
 * @param listed the values it may have; empty where they are not listed
 * @param advice whether another value than those listed only warns
 * @param range smallest and largest number
 * @param usual numbers beyond which a value is most likely an error
 * @param format how a text is written
 * @param minItems how many elements a list has at least
 * @param items what the elements of a list may be
 * @param members what the members of an object may be; others may stand beside them
 * @param alternatives what it may be instead; one of them has to fit
 */
public record ValueModel(
    List<String> types,
    List<JsonNode> listed,
    boolean advice,
    Range range,
    Optional<Range> usual,
    Optional<ValueFormat> format,
    int minItems,
    Optional<ValueModel> items,
    Map<String, ValueModel> members,
    List<ValueModel> alternatives) {

  /**
   * An interval of numbers.
   *
   * @param from smallest; null where there is none
   * @param to largest; null where there is none
   * @param open whether the smallest itself is outside
   */
  public record Range(@Nullable Double from, @Nullable Double to, boolean open) {

    /** Tell whether a number lies inside. */
    boolean has(double number) {
      boolean above = from == null || (open ? number > from : number >= from);
      return above && (to == null || number <= to);
    }

    /** Say it in words. */
    public Text words() {
      if (from != null && to != null) {
        return Text.of("from %s to %s", "%s〜%s", plain(from), plain(to));
      }
      if (from == null) {
        return Text.of("at most %s", "%s以下", to == null ? "∞" : plain(to));
      }
      return open
          ? Text.of("more than %s", "%sより大きい値", plain(from))
          : Text.of("at least %s", "%s以上", plain(from));
    }

    static String plain(double number) {
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString((long) number)
          : Double.toString(number);
    }
  }

  /** Return the kinds that are allowed, for a reader. */
  public Text title() {
    return title(types);
  }

  static Text title(List<String> types) {
    if (types.isEmpty()) {
      return new Text("any value", "任意の値");
    }
    return new Text(
        types.stream().map(type -> title(type).en()).collect(Collectors.joining(" or ")),
        types.stream().map(type -> title(type).ja()).collect(Collectors.joining("または")));
  }

  /** Name a kind of JSON value. */
  static Text title(String type) {
    return switch (type) {
      case "string" -> new Text("a text", "文字列");
      case "number" -> new Text("a number", "数値");
      case "integer" -> new Text("a whole number", "整数");
      case "boolean" -> new Text("true or false", "真偽値");
      case "array" -> new Text("a list", "配列");
      default -> new Text("an object", "オブジェクト");
    };
  }

  /** Tell whether a JSON value is of a kind that is allowed here. */
  boolean takes(JsonNode node) {
    for (int i = 0; i < types.size(); i++) {
      if (isOf(types.get(i), node)) {
        return true;
      }
    }
    return types.isEmpty();
  }

  private static boolean isOf(String type, JsonNode node) {
    return switch (type) {
      case "string" -> node.isString();
      case "number" -> node.isNumber();
      case "integer" -> node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
      case "boolean" -> node.isBoolean();
      case "object" -> node.isObject();
      case "array" -> node.isArray();
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** Tell whether a value is one of those listed; numbers compare by what they are worth. */
  boolean lists(JsonNode node) {
    return listed.stream()
        .anyMatch(
            one ->
                (one.isNumber() && node.isNumber())
                    ? one.doubleValue() == node.doubleValue()
                    : one.equals(node));
  }
}
