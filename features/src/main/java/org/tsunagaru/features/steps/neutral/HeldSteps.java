package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tsunagaru.features.scenario.Absent;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Identifiers;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.model.Models;

/** What the platform holds of its own, judged as anybody could who reads it. */
public final class HeldSteps {

  private static final String AGENCY = "デジタル庁";
  private static final int SHOWN = 5;

  private final Scene scene;
  private List<Held.Kind> kinds = List.of();

  /** Look at what the platform of a scene holds. */
  public HeldSteps(Scene scene) {
    this.scene = scene;
  }

  /** Read the beginning of each kind. */
  @When("somebody looks through what the platform holds")
  public void look() {
    kinds = new Held(scene).kinds();
    if (kinds.isEmpty()) {
      throw new Absent(new Text("The platform shows no data of its own", "都市OS自身のデータが一つも示されていない"));
    }
  }

  /** Expect identifiers that are unique. */
  @Then("no two things of a kind have the same identifier")
  public void unique() {
    for (Held.Kind kind : kinds) {
      Set<String> seen = new HashSet<>();
      insistNone(
          kind.identifiers().stream().filter(id -> !seen.add(id)).toList(),
          new Text("Two things have the same identifier", "同じ識別子を持つものが二つある"));
    }
  }

  /** Expect identifiers that outlast a machine. */
  @Then("no identifier names a machine")
  public void noMachines() {
    Identifiers identifiers = new Identifiers(scene.platform().endpoints().values());
    insistNoIdentifier(
        identifiers::nameMachine,
        new Text("An identifier has the address of a machine in it", "機器のアドレスを含む識別子がある"));
  }

  /** Expect identifiers that outlast a table. */
  @Then("no identifier is the number of a row")
  public void noRows() {
    insistNoIdentifier(
        Identifiers::isRow, new Text("An identifier is the number of a row", "表の行番号を識別子としている"));
  }

  /** Expect what is of a standard model to keep to it. */
  @Then("what is of a standard model keeps to it")
  public void keepToModels() {
    if (!insistKept(model -> true)) {
      throw new Absent(unknown());
    }
  }

  /** Expect what is of a model of the agency to keep to the attributes that it gives each item. */
  @Then("what is of a model of the Digital Agency has its items, each of its type, values and unit")
  public void keepToAgency() {
    Models models = new Models();
    boolean judged =
        insistKept(
            name ->
                models
                    .find(name)
                    .filter(model -> model.origin().document().startsWith(AGENCY))
                    .isPresent());
    if (!judged) {
      throw new NotApplicable(unknown());
    }
  }

  /** Insist that the things of some models are as these say; tell whether there are any. */
  private boolean insistKept(Predicate<String> meant) {
    Validator validator = Validator.builder().build();
    boolean judged = false;
    List<String> wrong = new ArrayList<>();
    for (Held.Kind kind : kinds) {
      List<Finding> findings = new ArrayList<>();
      var summary = validator.validate(kind.source(), findings::add);
      if (summary.byModel().keySet().stream().anyMatch(meant)) {
        judged = true;
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .filter(finding -> finding.rule().startsWith("model-"))
            .forEach(f -> wrong.add(kind.name() + f.pointer() + ": " + f.message().en()));
      }
    }
    insistNone(
        wrong, new Text("Data do not keep to the model they are of", "データが、そのデータモデルに従っていない"));
    return judged;
  }

  private Text unknown() {
    return Text.of(
        "Nothing that the platform holds is of such a model that is known here: %s",
        "都市OSの保有するものに、この試験の知る該当のモデルのものがない: %s",
        kinds.stream().map(Held.Kind::name).limit(SHOWN).collect(Collectors.joining(", ")));
  }

  private void insistNoIdentifier(Predicate<String> amiss, Text what) {
    insistNone(
        kinds.stream().flatMap(kind -> kind.identifiers().stream()).filter(amiss).toList(), what);
  }

  private static void insistNone(List<String> amiss, Text what) {
    Conversation.expect(
        amiss.isEmpty(), what, "-", new TreeSet<>(amiss).stream().limit(SHOWN).toList());
  }
}
