package org.tsunagaru.validator.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/**
 * Finds a place that lies far from all others of its file, as one wrong digit puts it. Keeps two
 * numbers of a row, up to a cap.
 */
final class Positions {

  static final Rule RULE =
      Rule.csv(
          "table-place-far",
          Severity.WARNING,
          new Text("A place lies near the others of its file", "位置が同じファイルの他の位置から離れすぎていない"),
          new Text(
              "Check the digits of latitude and longitude against the address.",
              "緯度・経度の桁の誤りがないか、住所と照らして確認してください。"),
          SampleSheets.hydrants("138.32"),
          SampleSheets.hydrants("128.32"));

  private static final int CAP = 200_000;
  private static final int FEWEST = 10;
  private static final double NEAR = 40;
  private static final double SPREADS = 5;

  /** Degrees of a cell; wrong digits put single places far away, and islands are many places. */
  private static final double CELL = 0.3;

  private static final int ISLAND = 3;

  private double[] norths = new double[64];
  private double[] easts = new double[64];
  private long[] lines = new long[64];
  private String column = "";
  private int size;

  void add(Row row) {
    if (size == CAP) {
      return;
    }
    RowPlace.of(row)
        .ifPresent(
            place -> {
              if (size == lines.length) {
                norths = Arrays.copyOf(norths, 2 * size);
                easts = Arrays.copyOf(easts, 2 * size);
                lines = Arrays.copyOf(lines, 2 * size);
              }
              norths[size] = place.north();
              easts[size] = place.east();
              column = RowPlace.latitude(row);
              lines[size++] = row.line();
            });
  }

  void finish(LineFaults faults) {
    if (size < FEWEST) {
      return;
    }
    RowPlace.Position middle =
        new RowPlace.Position(
            median(Arrays.copyOf(norths, size)), median(Arrays.copyOf(easts, size)));
    double[] far = new double[size];
    for (int i = 0; i < size; i++) {
      far[i] = new RowPlace.Position(norths[i], easts[i]).kilometres(middle);
    }
    double usual = median(far.clone());
    double[] spread = new double[size];
    for (int i = 0; i < size; i++) {
      spread[i] = Math.abs(far[i] - usual);
    }
    double most = Math.max(NEAR, usual + SPREADS * median(spread));
    Map<Long, Integer> cells = new HashMap<>();
    for (int i = 0; i < size; i++) {
      if (far[i] > most) {
        cells.merge(cell(i, 0, 0), 1, Integer::sum);
      }
    }
    for (int i = 0; i < size; i++) {
      if (far[i] > most && around(i, cells) < ISLAND) {
        faults.add(
            RULE,
            lines[i],
            column,
            norths[i] + ", " + easts[i],
            Text.of(
                "The place lies %s km from the middle of the others.",
                "他の位置の中心から約%s km 離れています。", String.format(Locale.ROOT, "%.0f", far[i])));
      }
    }
  }

  /** Count the far places in the cell of one of them and in those around it. */
  private int around(int index, Map<Long, Integer> cells) {
    int all = 0;
    for (int up = -1; up <= 1; up++) {
      for (int across = -1; across <= 1; across++) {
        all += cells.getOrDefault(cell(index, up, across), 0);
      }
    }
    return all;
  }

  private long cell(int index, int up, int across) {
    long row = Math.round(norths[index] / CELL) + up;
    return row * 10_000 + Math.round(easts[index] / CELL) + across;
  }

  private static double median(double[] numbers) {
    Arrays.sort(numbers);
    return numbers[numbers.length / 2];
  }
}
