package org.tsunagaru.validator;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.ForeignFormat;
import org.tsunagaru.validator.format.Reading;

/** Says of a source as a whole that it is not judged, and why. */
final class Unjudged {

  private Unjudged() {}

  /** Say that a source is an archive or a spreadsheet. */
  static Summary packed(Source source, Ledger ledger) {
    return leaveOut(
        Reading.PACKED,
        source.name().contains("!/")
            ? new Text(
                "This is an archive or a spreadsheet within an archive; it was not opened. Unpack it.",
                "圧縮ファイルの中の圧縮ファイルかExcelブックのため、開いていません。取り出してください。")
            : new Text(
                "This is a spreadsheet or a packed file; it was not judged.",
                "Excelブックか圧縮ファイルのため、検証していません。"),
        ledger);
  }

  /** Say that a source is of a format that another tool judges. */
  static Summary foreign(ForeignFormat format, Ledger ledger) {
    return leaveOut(
        Reading.UNCHECKED,
        Text.of(
            "This is %1$s; it was not judged. What checks it: %3$s.",
            "%2$s のため、検証していません。検証するツール: %4$s。",
            format.name().en(),
            format.name().ja(),
            format.tool().en(),
            format.tool().ja()),
        ledger);
  }

  private static Summary leaveOut(Rule why, Text message, Ledger ledger) {
    ledger.leaveOut(why);
    if (ledger.count(why)) {
      ledger.handOut(why, 1, "", "", message);
    }
    return ledger.summary(0, 0);
  }
}
