package org.tsunagaru.validator.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.format.CsvRows;

/**
 * A list of municipalities that the user gives, each with its code and the place of its office. No
 * list is shipped: codes change with every merger, and a list that is out of date calls right data
 * wrong.
 */
public final class Municipalities {

  private static final List<String> CODES =
      List.of("全国地方公共団体コード", "団体コード", "市区町村コード", "code", "lgcode", "localgov_code");
  private static final List<String> NORTHS = List.of("緯度", "latitude", "lat");
  private static final List<String> EASTS = List.of("経度", "longitude", "lng", "lon");

  /** Stands in the code of a prefecture, which is wider than any municipality. */
  private static final String PREFECTURE = "000";

  private final Map<String, RowPlace.Position> offices = new HashMap<>();

  private Municipalities() {}

  /**
   * Read a list.
   *
   * @param file CSV with a heading that names columns for code, latitude and longitude
   * @throws ValidatorException when it cannot be read, or has not all three
   */
  public static Municipalities of(Path file) {
    Municipalities all = new Municipalities();
    try (BufferedInputStream in = CsvRows.buffered(Files.newInputStream(file))) {
      CsvRows.read(in, all.new Reader());
    } catch (IOException e) {
      throw unusable(file, e);
    }
    if (all.offices.isEmpty()) {
      throw unusable(file, null);
    }
    return all;
  }

  /** Find the office of a municipality; the last digit of its code may be missing. */
  Optional<RowPlace.Position> office(String code) {
    return code.length() < 5 || code.startsWith(PREFECTURE, 2)
        ? Optional.empty()
        : Optional.ofNullable(offices.get(code.substring(0, 5)));
  }

  private static ValidatorException unusable(Path file, @Nullable IOException e) {
    Text text =
        Text.of(
            "%s is no list of municipalities: it needs a CSV with columns code, latitude and longitude.",
            "%s は市区町村の一覧として使えません。code・latitude・longitude の列を持つCSVを指定してください。", file);
    return e == null ? new ValidatorException(text) : new ValidatorException(text, e);
  }

  /** Reads the heading, then row by row. */
  private final class Reader implements CsvRows.Sink {
    private int code = -1;
    private int north = -1;
    private int east = -1;

    @Override
    public void row(long line, List<String> cells) {
      if (code < 0) {
        heading(cells);
      } else if (cells.size() > Math.max(code, Math.max(north, east))) {
        String key = cells.get(code).strip();
        boolean numbers = Numbers.isNumber(cells.get(north)) && Numbers.isNumber(cells.get(east));
        if (key.matches("\\d{5,6}") && numbers) {
          offices.put(
              key.substring(0, 5),
              new RowPlace.Position(
                  Double.parseDouble(cells.get(north)), Double.parseDouble(cells.get(east))));
        }
      }
    }

    private void heading(List<String> cells) {
      OptionalInt codes = column(cells, CODES);
      OptionalInt norths = column(cells, NORTHS);
      OptionalInt easts = column(cells, EASTS);
      if (codes.isPresent() && norths.isPresent() && easts.isPresent()) {
        code = codes.getAsInt();
        north = norths.getAsInt();
        east = easts.getAsInt();
      }
    }

    private OptionalInt column(List<String> cells, List<String> names) {
      return IntStream.range(0, cells.size())
          .filter(i -> names.stream().anyMatch(cells.get(i).strip()::equalsIgnoreCase))
          .findFirst();
    }

    @Override
    public void fault(Rule rule, long line, String value, Text message) {
      // what was read counts; nothing at all is refused above
    }
  }
}
