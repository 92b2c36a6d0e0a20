package org.tsunagaru.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.features.suite.GherkinLibrary;
import org.tsunagaru.features.suite.ScenarioSpec;
import org.tsunagaru.reference.Defect;
import org.tsunagaru.reference.Defects;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.Verification;

/** Every row of facts with the requirement that carries it, and what verifies that. */
final class Trace {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Catalogue catalogue;
  private final List<ScenarioSpec> scenarios;
  private final List<Defect> defects;
  private final Locale locale;

  Trace(Catalogue catalogue, GherkinLibrary library, Locale locale) {
    this.catalogue = catalogue;
    this.scenarios = library.scenarios();
    this.defects = Defects.all();
    this.locale = locale;
  }

  /** Write the page that {@code docs/requirements.md} is. */
  String page() {
    StringBuilder page = new StringBuilder(head());
    for (RowGroup group : RowGroup.ALL) {
      List<String> rows = rows().filter(group::holds).sorted(byNumber()).toList();
      page.append("\n## ").append(group.title().in(locale)).append("\n\n");
      page.append(
          say(
              "| Row | Requirement | Level | Verified by | Defects it catches |\n",
              "| 事実の行 | 要件 | 強さ | 検証方法 | 検出する欠陥 |\n"));
      page.append("| --- | --- | --- | --- | --- |\n");
      rows.forEach(row -> carriers(row).forEach(one -> page.append(line(row, one))));
    }
    return page.toString();
  }

  /** List rows that no group of the page holds; there should be none. */
  List<String> homeless() {
    return rows().filter(row -> RowGroup.ALL.stream().noneMatch(g -> g.holds(row))).toList();
  }

  private String head() {
    return say(
            """
            # From facts to checks

            [日本語](requirements.ja.md)

            Each row of facts that the catalogue is made from, the requirement that carries it, what verifies that requirement, and the
            defects of the embedded platform by which `selfcheck` proves that the check bites. `tsunagaru explain ID` has the source and
            what of it was not seen. A gap says why nothing verifies it, and counts in no profile.

            """,
            """
            # 事実から検証まで

            [English](requirements.md)

            カタログのもとになった事実の各行について、それを担う要件、要件の検証方法、検証が働くことを `selfcheck` で確かめるための
            内蔵プラットフォームの欠陥を示す。出典と、出典のうち確認できなかった部分は `tsunagaru explain ID --lang ja` で表示する。未検証の要件には理由を示し、どのプロファイルの判定にも含めない。

            """)
        + figures()
        + say(
            "\nThis page is made by `./tsunagaru list trace --lang en > docs/requirements.md`; the build fails when it is out of date.\n",
            "\nこのページは `./tsunagaru list trace --lang ja > docs/requirements.ja.md` で作成する。内容が古いとビルドが失敗する。\n");
  }

  private String figures() {
    return say("| | Requirements |\n", "| | 要件数 |\n")
        + "| --- | ---: |\n"
        + Stream.of(Verification.values())
            .map(
                kind ->
                    "| "
                        + kind.title().in(locale)
                        + " | "
                        + catalogue.requirements().stream()
                            .filter(one -> one.verification() == kind)
                            .count()
                        + " |\n")
            .collect(Collectors.joining());
  }

  private String line(String row, Requirement requirement) {
    return "| %s | `%s` %s | %s | %s | %s |\n"
        .formatted(
            row,
            requirement.id(),
            cell(requirement.title().in(locale)),
            requirement.level().title().in(locale),
            cell(verified(requirement)),
            defects.stream()
                .filter(defect -> defect.requirement().equals(requirement.id()))
                .map(defect -> "`" + defect.id() + "`")
                .collect(Collectors.joining(", ")));
  }

  private String verified(Requirement requirement) {
    return switch (requirement.verification()) {
      case TEST ->
          Checks.of(requirement.id(), scenarios).stream()
              .map(check -> "`" + check.tag() + "`" + check.times())
              .collect(Collectors.joining(", "));
      case ATTESTATION -> say("questionnaire", "質問票");
      case GAP -> say("gap: ", "未検証: ") + requirement.gap().map(why -> why.in(locale)).orElse("");
    };
  }

  private Stream<String> rows() {
    return catalogue.requirements().stream().flatMap(one -> one.rows().stream()).distinct();
  }

  private List<Requirement> carriers(String row) {
    return catalogue.requirements().stream().filter(one -> one.rows().contains(row)).toList();
  }

  /** Order A-2 before A-10. */
  private static Comparator<String> byNumber() {
    return Comparator.comparing(Trace::padded);
  }

  private static String padded(String row) {
    return NUMBER
        .matcher(row)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private String say(String en, String ja) {
    return new Text(en, ja).in(locale);
  }
}
