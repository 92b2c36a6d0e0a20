package org.tsunagaru.reference.ngsiv2.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.Moments;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** A value written in a query; it compares only with values of its own type. */
sealed interface Operand {

  /** What numbers look like. */
  Pattern NUMBER = Pattern.compile("[+-]?\\d{1,300}(?:\\.\\d{1,300})?(?:[eE][+-]?\\d{1,3})?");

  /** Characters that a value without quotation marks cannot have. */
  Pattern FORBIDDEN = Pattern.compile("[<>\"=;()]");

  /** Compare a stored value with this one; nothing when they are of different types. */
  OptionalInt compare(Target stored);

  /** A number. */
  record Quantity(BigDecimal value) implements Operand {
    @Override
    public OptionalInt compare(Target stored) {
      JsonNode other = stored.value();
      if (!other.isNumber()) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(other.decimalValue().compareTo(value));
    }
  }

  /** A number that a seeded defect compares digit by digit. */
  record Digits(String value) implements Operand {
    @Override
    public OptionalInt compare(Target stored) {
      return stored.value().isNumber()
          ? OptionalInt.of(stored.value().asString().compareTo(value))
          : OptionalInt.empty();
    }
  }

  /** A text. */
  record Word(String value) implements Operand {
    @Override
    public OptionalInt compare(Target stored) {
      return stored.value().isString()
          ? OptionalInt.of(stored.value().stringValue().compareTo(value))
          : OptionalInt.empty();
    }
  }

  /** True, false or null. */
  record Constant(String value) implements Operand {
    @Override
    public OptionalInt compare(Target stored) {
      JsonNode other = stored.value();
      boolean comparable = other.isBoolean() || other.isNull();
      return comparable && other.asString("null").equals(value)
          ? OptionalInt.of(0)
          : OptionalInt.empty();
    }
  }

  /** An instant; a text that was not declared to be a date compares with it as a text. */
  record Moment(Instant value, String text) implements Operand {
    @Override
    public OptionalInt compare(Target stored) {
      if (!stored.moment()) {
        return new Word(text).compare(stored);
      }
      Optional<Instant> other = Moments.parse(stored.value().asString(""));
      return other.map(o -> OptionalInt.of(o.compareTo(value))).orElse(OptionalInt.empty());
    }
  }

  /** Read a value. */
  static Operand parse(String text, Seeded defects) {
    if (text.isEmpty()) {
      throw Fault.badData("empty right-hand-side in q-item");
    }
    String bare = Quoted.bare(text);
    if (FORBIDDEN.matcher(bare).find()) {
      throw Fault.badData("forbidden characters in String Filter: " + text);
    }
    if (Quoted.is(text)) {
      return NUMBER.matcher(bare).matches() && defects.on("quoted-number-is-a-number")
          ? new Quantity(new BigDecimal(bare))
          : new Word(bare);
    }
    if (NUMBER.matcher(text).matches()) {
      return defects.on("digits-compared-as-letters")
          ? new Digits(text)
          : new Quantity(new BigDecimal(text));
    }
    boolean constant = text.equals("true") || text.equals("false") || text.equals("null");
    if (constant && !defects.on("constants-taken-for-texts")) {
      return new Constant(text);
    }
    return Moments.parse(text).<Operand>map(at -> new Moment(at, text)).orElse(new Word(text));
  }
}
