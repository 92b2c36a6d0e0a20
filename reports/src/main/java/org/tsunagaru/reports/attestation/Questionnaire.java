package org.tsunagaru.reports.attestation;

import java.util.List;
import java.util.stream.Stream;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Source;
import org.tsunagaru.spec.Verification;
import org.tsunagaru.spec.file.Resources;
import tools.jackson.databind.json.JsonMapper;

/** Writes the questions of a profile as a YAML file, in both languages, to be filled in. */
public final class Questionnaire {

  /** The name of the schema that lies beside a questionnaire, as the file names it. */
  public static final String SCHEMA = "tsunagaru-attestation.schema.json";

  private static final JsonMapper QUOTING = new JsonMapper();

  private final Catalogue catalogue;
  private final Profile profile;

  /** Take the questions of a profile. */
  public Questionnaire(Catalogue catalogue, Profile profile) {
    this.catalogue = catalogue;
    this.profile = profile;
  }

  /** List the requirements that are asked, in the order of the profile's classes. */
  public List<Requirement> questions() {
    return classes().flatMap(one -> questionsOf(one).stream()).toList();
  }

  /** Write a blank questionnaire. */
  public String blank() {
    StringBuilder text = new StringBuilder(head());
    classes()
        .filter(one -> !questionsOf(one).isEmpty())
        .forEach(
            one -> {
              text.append('\n').append(heading(one)).append('\n');
              questionsOf(one).forEach(question -> text.append(blank(question)));
            });
    return text.toString().stripTrailing() + "\n";
  }

  /** Write the questions of a list, as they stand in a questionnaire. */
  String blank(List<Requirement> questions) {
    StringBuilder text = new StringBuilder();
    questions.forEach(question -> text.append(blank(question)));
    return text.toString().stripTrailing() + "\n";
  }

  private String head() {
    return Resources.text("org/tsunagaru/reports/attestation/head.yaml")
        .replace("<<schema>>", SCHEMA)
        .replace("<<title.en>>", profile.title().en())
        .replace("<<title.ja>>", profile.title().ja())
        .replace("<<profile>>", profile.id());
  }

  private String heading(ConformanceClass one) {
    String optional =
        profile.optional().contains(one.id())
            ? " (optional: leave blank unless claimed / 任意: 対応を主張しない場合は空欄)"
            : "";
    return "  # ==== " + one.title().en() + " / " + one.title().ja() + optional + "\n";
  }

  private static String blank(Requirement question) {
    return """
          - id: %s
            question:
              en: %s
              ja: %s
            # %s
            # %s
            level: %s
            source: [%s]
            answer:
            reason:
            evidence:

        """
        .formatted(
            question.id(),
            quoted(question.title().en()),
            quoted(question.title().ja()),
            question.text().en(),
            question.text().ja(),
            question.level().word(),
            String.join(
                ", ",
                question.sources().stream().map(Source::line).map(Questionnaire::quoted).toList()));
  }

  /** A string of JSON is one of YAML, too. */
  private static String quoted(String text) {
    return QUOTING.writeValueAsString(text);
  }

  private Stream<ConformanceClass> classes() {
    return Stream.concat(profile.required().stream(), profile.optional().stream())
        .flatMap(id -> catalogue.conformanceClass(id).stream());
  }

  private List<Requirement> questionsOf(ConformanceClass one) {
    return catalogue.requirementsOf(profile).stream()
        .filter(requirement -> requirement.verification() == Verification.ATTESTATION)
        .filter(requirement -> requirement.conformanceClass().equals(one.id()))
        .toList();
  }
}
