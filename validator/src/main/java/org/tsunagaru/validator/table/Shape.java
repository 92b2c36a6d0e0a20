package org.tsunagaru.validator.table;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** The rules about the shape of a file: what stands before the heading, wide rows, empty ones. */
public final class Shape {

  static final Rule PREAMBLE =
      Rule.csv(
          "csv-preamble",
          Severity.WARNING,
          new Text("The heading is the first row", "1行目が見出しである"),
          new Text("Delete the rows before the heading.", "見出しより前の行を削除してください。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          SampleSheets.hydrantAmong("消防水利施設一覧（2026年4月）,,,,,,,,,,\r\n", ""));

  /** The heading is one that is known. */
  public static final Rule UNKNOWN =
      Rule.csv(
          "table-unknown",
          Severity.WARNING,
          new Text("The heading is that of a table that is known", "見出しがいずれかの様式と一致する"),
          new Text(
              "`tsunagaru list tables` shows the tables; --table names the one that is meant.",
              "様式の一覧は tsunagaru list tables で確認し、--table で指定できます。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          "名称,場所,電話\n焼津駅,本町,054-000-0000\n");

  private static final Rule WIDTH =
      Rule.csv(
          "csv-row-width",
          Severity.ERROR,
          new Text("Each row has as many cells as the heading", "各行のセルの数が見出しと一致する"),
          new Text(
              "Look for a comma that is part of a value, and put that value between quotation marks.",
              "値の中のカンマが区切りとみなされています。その値を引用符で囲んでください。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          SampleSheets.hydrantAt("静岡県焼津市本町1,2"));

  static final Rule BLANK =
      Rule.csv(
          "csv-blank-rows",
          Severity.WARNING,
          new Text("No row is empty", "空の行がない"),
          new Text("Delete the empty rows.", "空の行を削除してください。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          SampleSheets.hydrantAmong("", ",,,,,,,,,,\r\n"));

  static final Rule EMPTY_COLUMN =
      Rule.csv(
          "table-column-empty",
          Severity.WARNING,
          new Text("A column that the sheet asks for (○) has values", "推奨（○）の列に値がある"),
          new Text("Fill the column where values exist.", "値があれば入力してください。"),
          SampleSheets.newHydrant("1"),
          SampleSheets.newHydrant(""));

  private Shape() {}

  /** Tell whether a row has as many cells as the heading, and say so where it has not. */
  static boolean fits(int wanted, long line, List<String> cells, LineFaults faults) {
    if (cells.size() == wanted) {
      return true;
    }
    faults.add(
        WIDTH,
        line,
        "",
        "",
        Text.of(
            "The row has %d cells and the heading %d; its cells were not judged.",
            "セルが%d個あり、見出しの%d個と異なります。この行の値は検証していません。", cells.size(), wanted));
    return false;
  }

  static List<Rule> rules() {
    return List.of(UNKNOWN, PREAMBLE, LinkData.HEADER, WIDTH, BLANK, EMPTY_COLUMN);
  }
}
