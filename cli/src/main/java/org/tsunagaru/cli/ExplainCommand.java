package org.tsunagaru.cli;

import java.util.concurrent.Callable;
import org.tsunagaru.features.suite.ScenarioSpec;
import org.tsunagaru.reference.Defects;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Source;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tsunagaru explain}: one requirement, where it comes from and how it is checked. */
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
    Tester tester = lazy.tester();
    Requirement requirement = tester.catalogue().requireRequirement(id);
    console.say("%s  (%s)", "%s  (%s)", requirement.id(), requirement.level().word());
    console.say(requirement.title());
    console.say(requirement.text());
    for (Source source : requirement.sources()) {
      console.say("Source: %s", "出典: %s", source.line());
    }
    requirement
        .contested()
        .forEach(
            reading ->
                console.say(prefixed(new Text("Contested reading: ", "解釈の分かれる点: "), reading)));
    if (!requirement.refines().isEmpty()) {
      console.say("Refines: %s", "具体化する要件: %s", String.join(", ", requirement.refines()));
    }
    console.say("Class: %s", "適合クラス: %s", requirement.conformanceClass());
    tester.library().scenarios().stream()
        .filter(spec -> spec.requirement().equals(id))
        .forEach(this::scenario);
    Defects.all().stream()
        .filter(defect -> defect.requirement().equals(id))
        .forEach(
            defect ->
                console.say(
                    prefixed(
                        new Text(
                            "Caught defect " + defect.id() + ": ", "検出する欠陥 " + defect.id() + ": "),
                        defect.does())));
    return Exit.OK;
  }

  private void scenario(ScenarioSpec spec) {
    console.say(
        prefixed(
            new Text("\nScenario " + spec.example() + ": ", "\nシナリオ " + spec.example() + ": "),
            spec.name()));
    spec.steps()
        .forEach(
            step ->
                console.say(
                    new Text(
                        "  " + step.keyword().en() + " " + step.text().en(),
                        "  " + step.keyword().ja() + " " + step.text().ja())));
  }

  private static Text prefixed(Text before, Text text) {
    return new Text(before.en() + text.en(), before.ja() + text.ja());
  }
}
