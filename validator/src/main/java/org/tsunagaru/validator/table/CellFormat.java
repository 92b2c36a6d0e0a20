package org.tsunagaru.validator.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.model.ValueFormat;

/** How a cell is written that means a date, a time, a number to dial, a reading. */
public enum CellFormat {
  /** Date. */
  DATE(ValueFormat.DATE::fits, true, ValueFormat.DATE.title()),
  /** Code of a local government. */
  LOCAL_GOVERNMENT_CODE(
      ValueFormat.LOCAL_GOVERNMENT_CODE::fits, true, ValueFormat.LOCAL_GOVERNMENT_CODE.title()),
  /** Code of a municipality, with or without its check digit. */
  MUNICIPALITY_CODE(
      CellFormat::isMunicipality,
      false,
      new Text("a code of 5 digits, or of 6 with the check digit", "5桁（検査数字を含む場合は6桁）のコード")),
  /** Corporate number. */
  CORPORATE_NUMBER(ValueFormat.CORPORATE_NUMBER::fits, true, ValueFormat.CORPORATE_NUMBER.title()),
  /** Common identifier of shelters and evacuation sites. */
  SHELTER_ID(
      matches("E\\d{10}(1[12]|20)[1-9A-Za-z]"),
      false,
      new Text("a common identifier (E, 12 digits, a sign)", "共通ID（Eと数字12桁と1文字）")),
  /** Time of day. */
  HOUR_MINUTE(matches("([01]\\d|2[0-3]):[0-5]\\d"), false, new Text("a time (hh:mm)", "時刻（hh:mm）")),
  /** Address on the web. */
  URI(
      matches("https?://[^\\s\\\\]+"),
      false,
      new Text("an address that starts with http:// or https://", "http:// または https:// で始まるURL")),
  /** Postal code. */
  POSTAL_CODE(matches("\\d{7}"), false, ValueFormat.POSTAL_CODE.title()),
  /** Telephone numbers as the core data parts of GIF write them (DS-445). */
  PHONE(
      CellFormat::isPhone,
      false,
      new Text(
          "a telephone number such as 054-626-1111 or (054)626-1111",
          "054-626-1111 や (054)626-1111 の形の電話番号")),
  /** A reading in full-width katakana. */
  KANA(CellFormat::isKana, false, new Text("a reading in full-width katakana", "全角カタカナの読み")),
  /** Weekdays in order, without separators. */
  WEEKDAYS(matches("月?火?水?木?金?土?日?"), false, new Text("weekdays such as 月火水木金", "月火水木金 のように並べた曜日"));

  private static final Pattern NOT_KANA =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\uff66-\\uff9f&&[^々〆ヶ]]");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\(0\\d{1,4}\\)\\d{1,4}-\\d{4}|0\\d{1,4}-\\d{1,4}-\\d{4}|0\\d{3}-\\d{6}"
              + "|0\\d{3}-\\d{3}-\\d{3}|\\+81 ?\\(?0?\\d{1,4}\\)?-?\\d{1,4}-\\d{4})"
              + "( ?(内線|Ext\\.) ?\\d+)?");

  private final Predicate<String> test;
  private final boolean strict;
  private final Text title;

  CellFormat(Predicate<String> test, boolean strict, Text title) {
    this.test = test;
    this.strict = strict;
    this.title = title;
  }

  static CellFormat of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  boolean fits(String text) {
    return test.test(text);
  }

  /** Tell whether another form is an error; else it is one that people can still read. */
  boolean strict() {
    return strict;
  }

  /** Return what is expected, for a reader. */
  public Text title() {
    return title;
  }

  private static Predicate<String> matches(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  private static boolean isMunicipality(String text) {
    return text.matches("\\d{5}") || ValueFormat.LOCAL_GOVERNMENT_CODE.fits(text);
  }

  private static boolean isKana(String text) {
    return !NOT_KANA.matcher(text).find();
  }

  private static boolean isPhone(String text) {
    return text.length() < 200
        && Arrays.stream(text.split(" / ")).allMatch(one -> NUMBER.matcher(one).matches());
  }
}
