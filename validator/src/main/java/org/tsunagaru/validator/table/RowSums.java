package org.tsunagaru.validator.table;

import java.util.List;
import java.util.OptionalDouble;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A total is the sum of its parts; of toilets, no less than it. */
final class RowSums implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-sum",
          Severity.ERROR,
          new Text("Totals agree with their parts", "合計と内訳が一致する"),
          new Text("Correct the total or its parts.", "合計または内訳を直してください。"),
          SampleSheets.population(36),
          SampleSheets.population(37));

  private static final List<String> TOILETS = List.of("男性トイレ", "女性トイレ", "男女共用トイレ");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    List<String> fields = heading.table().fields().stream().map(Field::name).toList();
    if (fields.contains("総人口")) {
      equal(row, "総人口", List.of("男性", "女性"), faults);
      for (String sex : List.of("男性", "女性")) {
        equal(
            row,
            sex,
            fields.stream()
                .filter(name -> name.endsWith("歳の" + sex) || name.endsWith("歳以上の" + sex))
                .toList(),
            faults);
      }
    }
    evacuees(row, faults);
    for (String kind : TOILETS) {
      atLeast(
          row,
          kind + "総数",
          fields.stream().filter(name -> name.startsWith(kind + "数（")).toList(),
          faults);
    }
  }

  /** Those of whom it is not known may be left out (EEI 1.1); nobody who stays elsewhere may. */
  private static void evacuees(Row row, LineFaults faults) {
    if (row.cell("避難者数（不明）").isPresent()) {
      equal(row, "避難者数（総数）", List.of("避難者数（男）", "避難者数（女）", "避難者数（不明）"), faults);
    } else {
      atLeast(row, "避難者数（総数）", List.of("避難者数（男）", "避難者数（女）"), faults);
    }
    atLeast(row, "避難者数（総数）", List.of("自主避難者数"), faults);
    atLeast(row, "避難世帯数", List.of("自主避難世帯数"), faults);
  }

  private static void equal(Row row, String total, List<String> parts, LineFaults faults) {
    OptionalDouble sum = sum(row, parts, true);
    OptionalDouble whole = row.number(total);
    if (sum.isPresent() && whole.isPresent() && whole.getAsDouble() != sum.getAsDouble()) {
      report(row, total, whole.getAsDouble(), sum.getAsDouble(), faults);
    }
  }

  private static void atLeast(Row row, String total, List<String> parts, LineFaults faults) {
    OptionalDouble sum = sum(row, parts, false);
    OptionalDouble whole = row.number(total);
    if (sum.isPresent() && whole.isPresent() && whole.getAsDouble() < sum.getAsDouble()) {
      report(row, total, whole.getAsDouble(), sum.getAsDouble(), faults);
    }
  }

  /** Add up; nothing when there are no parts, or one that has to be there is not. */
  private static OptionalDouble sum(Row row, List<String> parts, boolean all) {
    double sum = 0;
    for (String part : parts) {
      OptionalDouble number = row.number(part);
      if (number.isEmpty() && (all || row.cell(part).isPresent())) {
        return OptionalDouble.empty();
      }
      sum += number.orElse(0);
    }
    return parts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
  }

  private static void report(Row row, String total, double whole, double sum, LineFaults faults) {
    faults.add(
        RULE,
        row.line(),
        total,
        Long.toString((long) whole),
        Text.of(
            "\"%s\" is %d, and its parts add up to %d.",
            "「%s」は %d ですが、内訳の合計は %d です。", total, (long) whole, (long) sum));
  }
}
