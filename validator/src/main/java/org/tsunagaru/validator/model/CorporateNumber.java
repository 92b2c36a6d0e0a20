package org.tsunagaru.validator.model;

import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** The first digit of a corporate number proves the other twelve. */
public final class CorporateNumber implements ModelCheck.OfValue {

  /** The check digit of a corporate number is right. */
  public static final Rule RULE =
      Rule.warning(
          "corporate-number-check-digit",
          new Text("The check digit of a corporate number is right", "法人番号の検査数字が正しい"),
          new Text("Look the number up at the National Tax Agency.", "国税庁の法人番号公表サイトで番号を確認してください。"),
          Samples.aed("8000012010038"),
          Samples.aed("8000012010039"));

  private static final Pattern DIGITS = Pattern.compile("\\d{13}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void value(Claim claim, Part part, Faults faults) {
    boolean number = part.model().format().filter(ValueFormat.CORPORATE_NUMBER::equals).isPresent();
    String text = part.node().asString("");
    if (number && isMistyped(text)) {
      faults.add(
          RULE,
          part.at(),
          text,
          claim.text(
              "The check digit of \"%s\" (%s) is wrong; a digit was mistyped.",
              "「%s」（%s）の検査数字が合いません。入力の誤りが考えられます。", part.name(), text));
    }
  }

  /** Tell whether a text has the length of a corporate number and not its check digit. */
  public static boolean isMistyped(String text) {
    return DIGITS.matcher(text).matches() && !CheckDigits.isCorporate(text);
  }
}
