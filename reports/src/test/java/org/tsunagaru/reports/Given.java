package org.tsunagaru.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.reports.attestation.Answer;
import org.tsunagaru.reports.attestation.Attestation;
import org.tsunagaru.reports.attestation.Evidence;
import org.tsunagaru.reports.attestation.Reply;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.Rollup;
import org.tsunagaru.reports.rollup.Run;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.rollup.Selection;
import org.tsunagaru.reports.rollup.Statement;
import org.tsunagaru.reports.rollup.Subject;
import org.tsunagaru.reports.rollup.Suite;
import org.tsunagaru.reports.waiver.Waiver;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Characteristic;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Source;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.Verification;

/** A run made up for a test, one fact at a time. */
public final class Given {

  /** The class that the profile requires whichever API is claimed. */
  public static final String REQUIRED = "city-data";

  /** The class that the profile requires of NGSI-LD. */
  public static final String OF_BINDING = "ld-entities";

  /** The class that the profile requires of NGSIv2. */
  public static final String OF_OTHER_BINDING = "v2-entities";

  /** The class that may be declined. */
  public static final String OPTIONAL = "tenancy";

  /** The class that counts only where the platform claims it by name. */
  public static final String ON_CLAIM = "mediation";

  private static final Instant START = Instant.parse("2026-11-23T01:02:03Z");
  private static final String DIGEST = "sha256:" + "0f".repeat(32);

  private final List<Requirement> requirements = new ArrayList<>();
  private final List<ScenarioResult> scenarios = new ArrayList<>();
  private final List<Text> remarks = new ArrayList<>();
  private final Map<String, String> editions = new LinkedHashMap<>(Map.of("ngsi-ld", "1.8.1"));
  private final Map<String, Boolean> classes = new HashMap<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private @Nullable Attestation attestation;
  private Selection selection = new Selection(List.of(), Optional.empty(), false);

  /** Add a requirement of the required class. */
  public Given requirement(String id, Level level) {
    return requirement(id, level, REQUIRED, Verification.TEST);
  }

  /** Add a requirement. */
  public Given requirement(String id, Level level, String classId, Verification verification) {
    List<Characteristic> characteristics =
        requirements.size() % 2 == 0
            ? List.of(Characteristic.INTEROPERABILITY)
            : List.of(Characteristic.DATA_FLOW, Characteristic.EXTENSIBILITY);
    return requirement(
        new Requirement(
            id,
            new Text("Title of " + id, id + " の題"),
            new Text("Why " + id + " matters to a city.", id + " が都市に必要な理由。"),
            level,
            characteristics,
            "city-os",
            Optional.of("data-management"),
            List.of(new Source("ETSI GS CIM 009", "1.9.1", "5.6.1.4")),
            List.of(id),
            Optional.of("1.3.1"),
            Optional.empty(),
            classId,
            verification,
            verification == Verification.GAP
                ? Optional.of(new Text("Not written yet.", "未作成である。"))
                : Optional.empty(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** Add a requirement as it is. */
  public Given requirement(Requirement requirement) {
    requirements.add(requirement);
    return this;
  }

  /** Add a must of the required class whose scenarios ended so. */
  public Given must(String id, Outcome... outcomes) {
    return requirement(id, Level.MUST).ran(id, outcomes);
  }

  /** Add scenarios of a requirement that ended so. */
  public Given ran(String id, Outcome... outcomes) {
    for (Outcome outcome : outcomes) {
      String scenario = id + "/s" + (scenarios.size() + 1) + "@ngsi-ld";
      scenarios.add(
          new ScenarioResult(
              scenario,
              id,
              text("Scenario"),
              "ngsi-ld",
              outcome,
              12,
              steps(outcome),
              List.of(exchange())));
    }
    return this;
  }

  /** Add a scenario as it is. */
  public Given ran(ScenarioResult scenario) {
    scenarios.add(scenario);
    return this;
  }

  /** Let the platform claim or decline a class. */
  public Given says(String classId, boolean claimed) {
    classes.put(classId, claimed);
    return this;
  }

  /** Let the platform claim no API at all. */
  public Given claimingNothing() {
    editions.clear();
    return this;
  }

  /** Narrow the run. */
  public Given selecting(Selection narrower) {
    selection = narrower;
    return this;
  }

  /** Waive a requirement or a scenario, up to and including a day. */
  public Given waiving(String id, String expires) {
    waivers.add(
        new Waiver(
            id,
            new Text("The vendor repairs it.", "事業者が対応中。"),
            "Data platform section",
            "CITY-123",
            LocalDate.parse(expires)));
    return this;
  }

  /** Hand a questionnaire in that answers nothing. */
  public Given handingIn() {
    attestation = new Attestation("made-up", DIGEST, List.of());
    return this;
  }

  /** Answer what a requirement asks, in the questionnaire that is handed in. */
  public Given answering(String id, Reply reply) {
    List<Answer> answers = new ArrayList<>();
    if (attestation != null) {
      answers.addAll(attestation.answers());
    }
    answers.add(
        new Answer(
            id,
            reply,
            reply == Reply.YES ? Optional.empty() : Optional.of("計画は来年度に策定する"),
            reply == Reply.YES ? List.of(file(), page()) : List.of(),
            "つながる市 デジタル推進課",
            "Chief of the section",
            LocalDate.parse("2026-11-20")));
    attestation = new Attestation("made-up", DIGEST, answers);
    return this;
  }

  private static Evidence file() {
    return new Evidence(
        "証拠/vision.pdf", Optional.of("ab".repeat(32)), Optional.empty(), Optional.of("p. 3"));
  }

  private static Evidence page() {
    return new Evidence(
        "https://city.example/vision",
        Optional.empty(),
        Optional.of(LocalDate.parse("2026-11-19")),
        Optional.empty());
  }

  /** Say something once about the whole run. */
  public Given remark(Text remark) {
    remarks.add(remark);
    return this;
  }

  /** Sum the run up. */
  public Report report() {
    return Rollup.of(record());
  }

  /** Return the run as the suite would hand it over. */
  public RunRecord record() {
    List<ConformanceClass> all =
        List.of(
            conformanceClass(REQUIRED, Optional.empty()),
            conformanceClass(OF_BINDING, Optional.of("ngsi-ld")),
            conformanceClass(OF_OTHER_BINDING, Optional.of("ngsi-v2")),
            conformanceClass(OPTIONAL, Optional.of("ngsi-ld")),
            new ConformanceClass(
                ON_CLAIM, text("Class"), text("Text"), Optional.empty(), true, List.of()),
            conformanceClass("elsewhere", Optional.empty()));
    Profile profile =
        new Profile(
            "made-up",
            new Text("A made-up profile", "架空のプロファイル"),
            text("Text"),
            text("Use"),
            List.of("ngsi-ld", "ngsi-v2"),
            List.of(REQUIRED, OF_BINDING, OF_OTHER_BINDING),
            List.of(OPTIONAL, ON_CLAIM),
            List.of("elsewhere"));
    return new RunRecord(
        new Catalogue(requirements, all, List.of(profile), DIGEST, DIGEST),
        profile,
        new Subject(
            "Example City OS",
            Optional.of("Example"),
            Optional.of("4.2"),
            Map.of("ngsi-ld", "https://os.example/ngsi-ld/v1")),
        new Statement(editions, classes),
        selection,
        new Suite("0.1.0", DIGEST, DIGEST, DIGEST),
        new Run("r-7f3a", -42, START, START.plusMillis(61_500)),
        remarks,
        waivers,
        Optional.ofNullable(attestation),
        scenarios);
  }

  /** The platform did as asked. */
  public static Outcome passed() {
    return new Outcome.Passed();
  }

  /** The platform did something else. */
  public static Outcome failed() {
    return new Outcome.Failed(
        new Violation(
            new Text("The taken identifier was accepted.", "使用中の識別子が受け付けられた。"),
            Optional.of("409"),
            Optional.of("201")));
  }

  /** The platform did not follow a recommendation. */
  public static Outcome warned() {
    return new Outcome.Warned(
        new Violation(text("It is advised otherwise."), Optional.empty(), Optional.empty()));
  }

  /** It could not be found out. */
  public static Outcome cannotTell() {
    return new Outcome.CannotTell(text("No answer within 10 s."), Optional.empty());
  }

  /** It could not be found out because another requirement is not met. */
  public static Outcome cannotTell(String because) {
    return new Outcome.CannotTell(text("The scene could not be set."), Optional.of(because));
  }

  /** It does not apply. */
  public static Outcome inapplicable() {
    return new Outcome.Inapplicable(text("The platform has no tenants."));
  }

  /** It was not run. */
  public static Outcome untested() {
    return new Outcome.Untested(text("The platform had stopped answering."));
  }

  /** The tool is at fault. */
  public static Outcome harnessError() {
    return new Outcome.HarnessError(text("A step has no definition."));
  }

  /** Put the same words in both languages, told apart by a mark. */
  public static Text text(String words) {
    return new Text(words, words + "（日本語）");
  }

  /** Three steps, all done where the scenario passed, else stopped at the second. */
  public static List<ScenarioResult.Step> steps(Outcome outcome) {
    boolean passed = outcome instanceof Outcome.Passed;
    ScenarioResult.State second = passed ? ScenarioResult.State.DONE : ScenarioResult.State.STOPPED;
    ScenarioResult.State third =
        passed ? ScenarioResult.State.DONE : ScenarioResult.State.NOT_REACHED;
    return List.of(
        new ScenarioResult.Step(
            new Text("Given", "前提"),
            new Text("a sensor the city has published", "市が登録したセンサー"),
            ScenarioResult.State.DONE),
        new ScenarioResult.Step(
            new Text("When", "もし"), new Text("the city publishes it again", "市がもう一度登録する"), second),
        new ScenarioResult.Step(
            new Text("Then", "ならば"),
            new Text("the platform answers that it already exists", "都市OSは登録済みと応答する"),
            third));
  }

  /** A request with Japanese text and its answer. */
  public static Exchange exchange() {
    return new Exchange(
        Exchange.Direction.TO_PLATFORM,
        "POST",
        "https://os.example/ngsi-ld/v1/entities",
        List.of(
            new Exchange.Header("Content-Type", "application/json"),
            new Exchange.Header("Authorization", "[redacted]")),
        Optional.of("{\"id\":\"urn:ngsi-ld:WaterLevelSensor:1\",\"type\":\"水位センサー\"}"),
        Optional.of(201),
        List.of(new Exchange.Header("Location", "/ngsi-ld/v1/entities/urn:ngsi-ld:x:1")),
        Optional.empty(),
        START,
        8,
        Optional.empty());
  }

  private static ConformanceClass conformanceClass(String id, Optional<String> binding) {
    return new ConformanceClass(
        id, new Text("Class " + id, "クラス " + id), text("Text"), binding, false, List.of());
  }
}
