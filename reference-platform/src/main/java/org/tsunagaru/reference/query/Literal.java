package org.tsunagaru.reference.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.representation.Names;
import tools.jackson.databind.JsonNode;

/** A value written in a query; it compares only with values of its own type, clause 4.9. */
sealed interface Literal {

  /** The JSON grammar of numbers, RFC 8259. */
  Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d{0,300})(?:\\.\\d{1,300})?(?:[eE][+-]?\\d{1,4})?");

  /** Compare a stored value with this one; nothing when they are of different types. */
  OptionalInt compare(JsonNode stored);

  /** A number. */
  record Quantity(BigDecimal value, boolean asText) implements Literal {
    @Override
    public OptionalInt compare(JsonNode stored) {
      if (!stored.isNumber()) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(
          asText
              ? stored.asString().compareTo(value.toPlainString())
              : stored.decimalValue().compareTo(value));
    }
  }

  /** A text or a URI. */
  record Word(String value) implements Literal {
    @Override
    public OptionalInt compare(JsonNode stored) {
      return stored.isString()
          ? OptionalInt.of(stored.stringValue().compareTo(value))
          : OptionalInt.empty();
    }
  }

  /** True or false. */
  record Truth(boolean value) implements Literal {
    @Override
    public OptionalInt compare(JsonNode stored) {
      return stored.isBoolean()
          ? OptionalInt.of(Boolean.compare(stored.booleanValue(), value))
          : OptionalInt.empty();
    }
  }

  /** An instant. */
  record Moment(Instant value) implements Literal {
    @Override
    public OptionalInt compare(JsonNode stored) {
      return Names.instant(stored.asString("")).stream()
          .mapToInt(other -> other.compareTo(value))
          .findFirst();
    }
  }

  /** A calendar date. */
  record Day(LocalDate value) implements Literal {
    @Override
    public OptionalInt compare(JsonNode stored) {
      return Names.date(stored.asString("")).stream()
          .mapToInt(other -> other.compareTo(value))
          .findFirst();
    }
  }

  /** A time of day. */
  record Hour(LocalTime value) implements Literal {
    @Override
    public OptionalInt compare(JsonNode stored) {
      return Names.time(stored.asString("")).stream()
          .mapToInt(other -> other.compareTo(value))
          .findFirst();
    }
  }

  /** Read a value that is not in quotation marks. */
  static Literal unquoted(String text, boolean numbersAsText) {
    if (NUMBER.matcher(text).matches()) {
      return new Quantity(new BigDecimal(text), numbersAsText);
    }
    if (text.equals("true") || text.equals("false")) {
      return new Truth(text.equals("true"));
    }
    Optional<Literal> time =
        Names.instant(text)
            .<Literal>map(Moment::new)
            .or(() -> Names.date(text).map(Day::new))
            .or(() -> Names.time(text).map(Hour::new));
    if (time.isEmpty() && !Names.isUri(text)) {
      throw Fault.badData("Not a value of the query language: " + text);
    }
    return time.orElseGet(() -> new Word(text));
  }
}
