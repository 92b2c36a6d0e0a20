package org.tsunagaru.validator.table;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A number is digits and nothing else: no commas, no words, none of full width. */
final class CellNumber implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "table-value-type",
          Severity.ERROR,
          new Text("A column of numbers has numbers", "数値の列に数値が入っている"),
          new Text(
              "Write half-width digits without commas, units and words; leave the cell empty where there is no number.",
              "桁区切り・単位・文字を付けず、半角数字で入力してください。値がない場合は空欄にします。"),
          SampleSheets.hydrant("消火栓", "34.86", "138.32", "65"),
          SampleSheets.hydrant("消火栓", "34.86", "138.32", "65mm"));

  /** A comma between other digits may be a decimal one, or a slip. */
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    if (!field.isNumber()) {
      return;
    }
    boolean whole = field.type() == Field.Type.INTEGER;
    Double least = field.minimum();
    if (Numbers.isNumber(value)) {
      if (whole && !Numbers.isWhole(value)) {
        report(field, value, line, new Text("a whole number", "整数"), faults);
      } else if (least != null && Double.parseDouble(value) < least) {
        report(field, value, line, least(least), faults);
      }
      return;
    }
    String half = Normalizer.normalize(value, Normalizer.Form.NFKC);
    if (GROUPED.matcher(half).matches()) {
      half = half.replace(",", "");
    }
    faults.add(
        RULE,
        line,
        field.name(),
        value,
        Numbers.isNumber(half) && !half.equals(value)
            ? Text.of(
                "\"%s\" is %s and should be written %s.",
                "「%s」の値 %s は %s と書いてください。", field.name(), value, half)
            : Text.of(
                "\"%s\" is %s and should be a number.",
                "「%s」の値 %s が数値ではありません。", field.name(), value));
  }

  private static Text least(double least) {
    String number =
        least == Math.rint(least) ? Long.toString((long) least) : Double.toString(least);
    return Text.of("at least %s", "%s以上", number);
  }

  private static void report(Field field, String value, long line, Text wanted, LineFaults faults) {
    faults.add(
        RULE,
        line,
        field.name(),
        value,
        Text.of(
            "\"%1$s\" is %2$s and should be %3$s.",
            "「%1$s」の値 %2$s は%4$sで入力してください。", field.name(), value, wanted.en(), wanted.ja()));
  }
}
