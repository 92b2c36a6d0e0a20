package org.tsunagaru.validator.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.NamedPlace;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Finds what seems to be listed twice: one name at one place. Keeps rows up to a cap. */
final class Twins {

  static final Rule RULE =
      Rule.csv(
          "table-twin",
          Severity.WARNING,
          new Text("No thing is listed twice: one name within 20 metres", "同じ名称のものが20m以内に重複していない"),
          new Text(
              "Keep one row, or say what tells the two apart, such as where in the building each is.",
              "1行にまとめるか、設置位置など両者の違いが分かる項目を入力してください。"),
          SampleSheets.twoAeds("1階ロビー", "2階廊下"),
          SampleSheets.twoAeds("1階ロビー", "1階ロビー"));

  private static final int CAP = 200_000;
  private static final int FARTHEST_BACK = 100;
  private static final double NEAR = 0.02;

  /** Degrees of latitude that are more than {@link #NEAR}. */
  private static final double BAND = 0.0002;

  private static final List<String> NAMES = List.of("名称", "施設名", "施設・場所名");

  /** Things of one name that share a place differ in one of these. */
  private static final List<String> APART =
      List.of(
          "設置位置",
          "方書",
          "建物名等(方書)",
          "提供エリア",
          "SSID",
          "実施サービス",
          "種別",
          "種類",
          "診療科目",
          "説明",
          "内線番号",
          "備考");

  private static final Comparator<Seen> ORDER =
      Comparator.comparing(Seen::name)
          .thenComparingInt(Seen::apart)
          .thenComparingDouble(seen -> seen.place().north());

  private final List<Seen> rows = new ArrayList<>();

  /**
   * A row that has a name and a place.
   *
   * @param apart hash of what tells it from others of its name
   */
  private record Seen(long line, String column, String name, int apart, RowPlace.Position place) {

    boolean isAlike(Seen other) {
      return apart == other.apart && name.equals(other.name);
    }
  }

  void add(Row row) {
    Optional<String> column =
        NAMES.stream().filter(field -> row.cell(field).isPresent()).findFirst();
    Optional<RowPlace.Position> place = RowPlace.of(row);
    if (rows.size() < CAP && column.isPresent() && place.isPresent()) {
      String name = row.cell(column.get()).orElseThrow();
      int apart =
          APART.stream()
              .map(field -> row.cell(field).orElse(""))
              .collect(Collectors.joining("\n"))
              .hashCode();
      rows.add(new Seen(row.line(), column.get(), name, apart, place.get()));
    }
  }

  /** List what is named, with its place. */
  List<NamedPlace> places() {
    return rows.stream()
        .map(row -> new NamedPlace(row.name(), row.place().north(), row.place().east()))
        .toList();
  }

  void finish(LineFaults faults) {
    rows.sort(ORDER);
    Map<Long, Runnable> found = new TreeMap<>();
    for (int i = 1; i < rows.size(); i++) {
      Seen seen = rows.get(i);
      twin(i)
          .ifPresent(
              twin -> {
                boolean inOrder = twin.line() < seen.line();
                Seen later = inOrder ? seen : twin;
                Seen earlier = inOrder ? twin : seen;
                found.put(later.line(), () -> tell(later, earlier, faults));
              });
    }
    found.values().forEach(Runnable::run);
  }

  private Optional<Seen> twin(int index) {
    Seen seen = rows.get(index);
    for (int i = index - 1; i >= Math.max(0, index - FARTHEST_BACK); i--) {
      Seen before = rows.get(i);
      if (!before.isAlike(seen) || seen.place().north() - before.place().north() > BAND) {
        return Optional.empty();
      }
      if (before.place().kilometres(seen.place()) <= NEAR) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  private static void tell(Seen later, Seen earlier, LineFaults faults) {
    faults.add(
        RULE,
        later.line(),
        later.column(),
        later.name(),
        Text.of(
            "It seems to be on line %d already, at the same place.",
            "同じ位置の同じものが%d行目にもあるようです。", earlier.line()));
  }
}
