package org.tsunagaru.reports.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.attestation.Reply;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.Rollup;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.rollup.Statement;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Verification;
import org.tsunagaru.spec.file.CatalogueReader;

/** Runs in which everything happened. */
final class Sample {

  private Sample() {}

  /** A small one that is not conformant. */
  static Report report() {
    return new Given()
        .must("A-01", Given.passed(), Given.inapplicable())
        .must("A-02", Given.failed(), Given.passed())
        .must("A-03", Given.cannotTell("A-02"))
        .must("A-04", Given.untested())
        .must("A-05", Given.inapplicable())
        .requirement("A-06", Level.SHOULD)
        .ran("A-06", Given.failed())
        .report();
  }

  /** One with every kind of outcome. */
  static Report allKinds() {
    return new Given()
        .must("A-01", Given.passed())
        .must("A-02", Given.failed())
        .must("A-03", Given.cannotTell("A-02"))
        .must("A-04", Given.untested())
        .must("A-05", Given.inapplicable())
        .must("A-06", Given.harnessError())
        .requirement("A-07", Level.SHOULD)
        .ran("A-07", Given.warned())
        .requirement("A-08", Level.MUST, Given.REQUIRED, Verification.ATTESTATION)
        .answering("A-08", Reply.YES)
        .report();
  }

  /**
   * One with every kind of outcome, in requirements of several scenarios, and every kind of waiver.
   */
  static Report everything() {
    return new Given()
        .must("A-01", Given.passed(), Given.passed(), Given.inapplicable())
        .must("A-02", Given.failed(), Given.passed(), Given.failed())
        .must("A-03", Given.cannotTell("A-02"), Given.cannotTell())
        .must("A-04", Given.untested(), Given.passed())
        .must("A-05", Given.inapplicable())
        .must("A-06", Given.harnessError(), Given.failed())
        .requirement("A-07", Level.SHOULD)
        .ran("A-07", Given.failed(), Given.passed())
        .requirement("A-08", Level.MAY)
        .ran("A-08", Given.failed())
        .requirement("A-09", Level.UNSTATED, Given.OF_BINDING, Verification.TEST)
        .ran("A-09", Given.failed(), Given.passed())
        .requirement("A-10", Level.MUST, Given.OPTIONAL, Verification.TEST)
        .says(Given.OPTIONAL, false)
        .requirement("A-11", Level.MUST, Given.REQUIRED, Verification.ATTESTATION)
        .must("A-12")
        .requirement("A-13", Level.MUST, Given.REQUIRED, Verification.ATTESTATION)
        .answering("A-13", Reply.YES)
        .requirement("A-14", Level.UNSTATED, Given.REQUIRED, Verification.ATTESTATION)
        .answering("A-14", Reply.YES)
        .requirement("A-15", Level.MUST, Given.REQUIRED, Verification.ATTESTATION)
        .answering("A-15", Reply.NO)
        .requirement("A-16", Level.SHOULD, Given.REQUIRED, Verification.ATTESTATION)
        .answering("A-16", Reply.PARTLY)
        .requirement("A-17", Level.MUST, Given.REQUIRED, Verification.ATTESTATION)
        .answering("A-17", Reply.NOT_APPLICABLE)
        .requirement("A-18", Level.MUST, Given.REQUIRED, Verification.GAP)
        .requirement("A-19", Level.MUST, "elsewhere", Verification.GAP)
        .remark(Given.text("The platform cannot reach http://tester:8080."))
        .waiving("A-09", "2027-03-31")
        .waiving("A-07/s14@ngsi-ld", "2027-03-31")
        .waiving("A-01", "2027-03-31")
        .waiving("A-02/s4@ngsi-ld", "2026-11-22")
        .waiving("A-12", "2027-03-31")
        .waiving("A-15", "2027-03-31")
        .report();
  }

  /** One over the catalogue of this program, for somebody to look at. */
  static Report ofShippedCatalogue() {
    Catalogue catalogue = CatalogueReader.read();
    Given given = new Given().remark(Given.text("The platform cannot reach http://tester:8080."));
    int place = 0;
    for (Requirement requirement : catalogue.requirements()) {
      given.ran(requirement.id(), outcomes(place++));
    }
    RunRecord record = given.record();
    return Rollup.of(
        new RunRecord(
            catalogue,
            catalogue.requireProfile("city-os-data-exchange"),
            record.platform(),
            new Statement(Map.of("ngsi-ld", "1.8.1"), Map.of("ngsi-ld-tenancy", false)),
            record.selection(),
            record.suite(),
            record.run(),
            record.remarks(),
            record.waivers(),
            record.attestation(),
            record.scenarios()));
  }

  private static Outcome[] outcomes(int place) {
    List<Optional<Outcome>> odd =
        List.of(
            Optional.of(Given.failed()),
            Optional.of(Given.cannotTell("CITY-DM-01")),
            Optional.of(Given.warned()),
            Optional.of(Given.untested()),
            Optional.of(Given.inapplicable()),
            Optional.empty());
    return place % 3 == 0 && place < 18
        ? new Outcome[] {Given.passed(), odd.get(place / 3).orElseGet(Given::cannotTell)}
        : new Outcome[] {Given.passed(), Given.passed()};
  }
}
