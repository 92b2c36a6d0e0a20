package org.tsunagaru.validator.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.model.CheckDigits;

/** What a spreadsheet makes of codes and dates when it opens a CSV file and saves it again. */
final class SpreadsheetDamage implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "spreadsheet-damage",
          Severity.ERROR,
          new Text(
              "Codes have their leading zeros, dates are dates, and no number is in powers of ten",
              "表計算ソフトによる先頭の0の欠落・日付の数値化・指数表記がない"),
          new Text(
              "Set the column to text before opening the file in a spreadsheet, and take the values from their origin again.",
              "表計算ソフトで開く前に列を文字列に設定し、値を元データから取り込み直してください。"),
          SampleSheets.hydrantOfSapporo("011002"),
          SampleSheets.hydrantOfSapporo("11002"));

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern SERIAL = Pattern.compile("[2-5]\\d{4}|60000");
  private static final Pattern POWER = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d{1,3}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    field
        .format()
        .flatMap(format -> of(format, value))
        .or(() -> CellIdentifier.NAMES.contains(field.name()) ? power(value) : Optional.empty())
        .ifPresent(
            damage ->
                faults.add(
                    RULE,
                    line,
                    field.name(),
                    value,
                    Text.of(
                        "\"%1$s\" is %2$s; %3$s",
                        "「%1$s」の値 %2$s は%4$s", field.name(), value, damage.en(), damage.ja())));
  }

  /** Say what a spreadsheet did to a value, if it did. */
  static Optional<Text> of(CellFormat format, String value) {
    return switch (format) {
      case LOCAL_GOVERNMENT_CODE -> zero(value, 5);
      case CORPORATE_NUMBER -> power(value);
      case DATE -> serial(value);
      default -> Optional.empty();
    };
  }

  private static Optional<Text> power(String value) {
    return POWER.matcher(value).matches()
        ? Optional.of(new Text("its digits are lost.", "指数表記になり、下位の桁が失われています。"))
        : Optional.empty();
  }

  private static Optional<Text> zero(String value, int length) {
    String whole = "0" + value;
    return value.length() == length && CheckDigits.isLocalGovernment(whole)
        ? Optional.of(
            Text.of(
                "the leading zero is lost, it should be %s.", "先頭の0が失われています。正しくは %s です。", whole))
        : Optional.empty();
  }

  private static Optional<Text> serial(String value) {
    if (!SERIAL.matcher(value).matches()) {
      return Optional.empty();
    }
    LocalDate date = DAY_ZERO.plusDays(Integer.parseInt(value));
    return Optional.of(
        Text.of(
            "this is how a spreadsheet counts days, it should be %s.",
            "表計算ソフトの日付の通し番号です。正しくは %s と見られます。", date));
  }
}
