package org.tsunagaru.validator.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.table.Field.Obligation;

/**
 * The heading of a file as LinkData has it: rows that begin with a sharp sign, of which one names
 * the columns, one their types, and others the licence and whom to name as the source.
 */
final class LinkData {

  /** What a file of this kind is held against where its columns are those of no sheet. */
  static final String NAME = "linkdata";

  static final Rule HEADER =
      Rule.csv(
          "linkdata-header",
          Severity.WARNING,
          new Text(
              "A LinkData heading names the licence and the source", "LinkDataの見出しにライセンスと出典がある"),
          new Text(
              "Add the rows #license and #attribution_name.",
              "#license と #attribution_name の行を加えてください。"),
          SampleSheets.linkData("#license,https://creativecommons.org/licenses/by/4.0/,\r\n"),
          SampleSheets.linkData(""));

  private static final String COLUMNS = "#property";
  private static final String TYPES = "#object_type_xsd";
  private static final List<String> WANTED = List.of("#license", "#attribution_name");
  private static final Pattern ROW = Pattern.compile("#[A-Za-z_]+");

  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private long line;

  /** Take a row, if it is one of the heading. */
  boolean take(long at, List<String> cells) {
    String first = cells.isEmpty() ? "" : cells.get(0).strip();
    if (!ROW.matcher(first).matches()) {
      return false;
    }
    rows.putIfAbsent(first, cells);
    if (first.equals(COLUMNS)) {
      line = at;
    }
    return true;
  }

  /** Return the heading, once the row with the columns was taken. */
  Optional<Heading> heading(List<Table> candidates) {
    List<String> columns = rows.get(COLUMNS);
    if (columns == null || columns.size() < 2) {
      return Optional.empty();
    }
    return Heading.of(line, columns, candidates)
        .or(() -> Optional.of(Heading.as(line, columns, table(columns))));
  }

  /** Say what the heading does not name. */
  void judge(LineFaults faults) {
    for (String row : WANTED) {
      if (!isSaid(rows.get(row))) {
        faults.add(HEADER, line, "", "", Text.of("The heading has no %s.", "見出しに %s がありません。", row));
      }
    }
  }

  private static boolean isSaid(@Nullable List<String> cells) {
    return cells != null && cells.size() > 1 && !cells.get(1).isBlank();
  }

  private Table table(List<String> columns) {
    List<String> types = rows.getOrDefault(TYPES, List.of());
    Set<String> names = new LinkedHashSet<>();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String type = i < types.size() ? types.get(i).strip().toLowerCase(Locale.ROOT) : "";
      if (!columns.get(i).isBlank() && names.add(Heading.plain(columns.get(i)))) {
        fields.add(field(columns.get(i), type));
      }
    }
    return new Table(
        NAME,
        new Text("LinkData", "LinkData"),
        Table.Generation.OWN,
        Optional.empty(),
        "LinkData",
        "",
        Optional.empty(),
        new Text("The publisher names the columns.", "列は公開者が定めている。"),
        List.copyOf(fields));
  }

  private static Field field(String name, String type) {
    return switch (type.substring(type.indexOf(':') + 1)) {
      case "integer", "int", "long", "short" -> of(name, Field.Type.INTEGER, Optional.empty());
      case "decimal", "double", "float" -> of(name, Field.Type.NUMBER, Optional.empty());
      case "date" -> of(name, Field.Type.STRING, Optional.of(CellFormat.DATE));
      case "anyuri" -> of(name, Field.Type.STRING, Optional.of(CellFormat.URI));
      default -> Field.text(name);
    };
  }

  private static Field of(String name, Field.Type type, Optional<CellFormat> format) {
    return new Field(name, type, format, null, List.of(), false, Obligation.MAY, false);
  }
}
