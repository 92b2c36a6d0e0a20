package org.tsunagaru.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tsunagaru.features.suite.ScenarioSpec;
import org.tsunagaru.reference.Defects;
import org.tsunagaru.spec.Architecture;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Source;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tsunagaru explain}: one requirement, model or rule, and where it comes from. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID")
  private String id = "";

  private final Console console;
  private final Tsunagaru.Lazy lazy;

  ExplainCommand(Console console, Tsunagaru.Lazy lazy) {
    this.console = console;
    this.lazy = lazy;
  }

  @Override
  public Integer call() {
    if (new DataPage(console).explain(id)) {
      return Exit.OK;
    }
    Tester tester = lazy.tester();
    Requirement requirement = tester.catalogue().requireRequirement(id);
    words(requirement);
    requirement.sources().forEach(this::source);
    requirement.contested().forEach(reading -> say("Contested reading: ", "解釈の分かれる点: ", reading));
    place(requirement, tester.catalogue());
    tester.library().scenarios().stream()
        .filter(spec -> spec.requirement().equals(id))
        .forEach(this::scenario);
    Defects.all().stream()
        .filter(defect -> defect.requirement().equals(id))
        .forEach(
            defect ->
                say(
                    "Caught defect " + defect.id() + ": ",
                    "検出する欠陥 " + defect.id() + ": ",
                    defect.does()));
    return Exit.OK;
  }

  private void words(Requirement requirement) {
    say(requirement.id() + "  (", requirement.id() + "  (", around(requirement.level().title()));
    console.say(requirement.title());
    console.say(requirement.text());
  }

  private static Text around(Text text) {
    return new Text(text.en() + ")", text.ja() + ")");
  }

  private void source(Source source) {
    console.say("Source: %s", "出典: %s", source.line());
    source
        .confidence()
        .ifPresent(
            sure -> say("  Confidence " + sure + ": ", "  確からしさ " + sure + ": ", sure.title()));
    source.note().ifPresent(note -> say("  Note: ", "  注: ", note));
  }

  /** Say where in the architecture it stands, what is above and below it, and who verifies it. */
  private void place(Requirement requirement, Catalogue catalogue) {
    say("Layer: ", "層: ", Architecture.layer(requirement.layer()));
    requirement
        .function()
        .ifPresent(function -> say("Function: ", "機能群: ", Architecture.function(function)));
    requirement.characteristics().forEach(one -> say("Characteristic: ", "特徴: ", one.title()));
    requirement.refines().stream()
        .map(catalogue::requireRequirement)
        .forEach(
            above ->
                say("Refines " + above.id() + ": ", "具体化する要件 " + above.id() + ": ", above.title()));
    List<String> below =
        catalogue.requirements().stream()
            .filter(other -> other.refines().contains(requirement.id()))
            .map(Requirement::id)
            .toList();
    if (!below.isEmpty()) {
      console.say("Refined by: %s", "これを具体化する要件: %s", String.join(", ", below));
    }
    String classId = requirement.conformanceClass();
    say(
        "Class " + classId + ": ",
        "適合クラス " + classId + ": ",
        catalogue
            .conformanceClass(classId)
            .map(ConformanceClass::title)
            .orElseGet(() -> new Text(classId, classId)));
    say("Verification: ", "検証方法: ", requirement.verification().title());
    if (requirement.verification() == Verification.ATTESTATION) {
      console.say(
          "  Asked in the questionnaire that 'tsunagaru attest' writes.",
          "  tsunagaru attest で作成する質問票で尋ねます。");
    }
    List<String> profiles =
        catalogue.profiles().stream()
            .filter(profile -> catalogue.requirementsOf(profile).contains(requirement))
            .map(Profile::id)
            .toList();
    if (!profiles.isEmpty()) {
      console.say("Counts in: %s", "判定に含めるプロファイル: %s", String.join(", ", profiles));
    }
    requirement.gap().ifPresent(why -> say("  Why: ", "  理由: ", why));
  }

  private void scenario(ScenarioSpec spec) {
    say("\nScenario " + spec.example() + ": ", "\nシナリオ " + spec.example() + ": ", spec.name());
    spec.steps()
        .forEach(
            step ->
                console.say(
                    new Text(
                        "  " + step.keyword().en() + " " + step.text().en(),
                        "  " + step.keyword().ja() + " " + step.text().ja())));
  }

  private void say(String en, String ja, Text text) {
    console.say(new Text(en + text.en(), ja + text.ja()));
  }
}
