package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.rollup.Report;
import org.w3c.dom.Element;

class JunitXmlTest {

  private static final Map<Kind, String> ELEMENT =
      Map.of(
          Kind.PASSED, "",
          Kind.WARNED, "system-out",
          Kind.FAILED, "failure",
          Kind.CANNOT_TELL, "error",
          Kind.HARNESS_ERROR, "error",
          Kind.INAPPLICABLE, "skipped",
          Kind.UNTESTED, "skipped");

  @Test
  void each_outcome_has_the_end_that_its_readers_know() throws Exception {
    Report report = Sample.everything();
    Element root = read(report);

    report.requirements().stream()
        .flatMap(result -> result.scenarios().stream())
        .forEach(
            scenario -> {
              Element testCase = testCase(root, scenario.id());
              Kind kind = scenario.outcome().kind();
              assertThat(testCase.getAttribute("classname")).isEqualTo(scenario.requirement());
              assertThat(property(testCase, "outcome")).isEqualTo(kind.word());
              assertThat(children(testCase))
                  .isEqualTo(
                      kind == Kind.PASSED
                          ? List.of("properties")
                          : List.of("properties", ELEMENT.get(kind)));
            });
  }

  @Test
  void every_sum_is_right() throws Exception {
    Element root = read(Sample.everything());
    List<Element> suites = Dom.all(root, "testsuite");

    assertThat(Dom.all(root, "testcase")).hasSize(18);
    for (List<String> sum :
        List.of(
            List.of("tests", "testcase"),
            List.of("failures", "failure"),
            List.of("errors", "error"),
            List.of("skipped", "skipped"))) {
      long elements = Dom.all(root, sum.get(1)).size();
      assertThat(Long.parseLong(root.getAttribute(sum.get(0)))).isEqualTo(elements);
      assertThat(Dom.sum(suites, sum.get(0))).isEqualTo(elements);
    }
    assertThat(root.getAttribute("time")).isEqualTo("0.216");
  }

  @Test
  void what_failed_says_what_was_expected_and_how_far_it_came() throws Exception {
    Element failure =
        Dom.all(read(new Given().must("A-02", Given.failed()).report()), "failure").get(0);

    assertThat(failure.getAttribute("message"))
        .isEqualTo("Failed: The taken identifier was accepted.");
    assertThat(failure.getAttribute("type")).isEqualTo("failed");
    assertThat(failure.getTextContent())
        .contains("✓ Given a sensor the city has published\n")
        .contains("✕ When the city publishes it again\n")
        .contains("– Then the platform answers that it already exists\n")
        .contains("Expected: 409\nSeen: 201");
  }

  @Test
  void what_was_not_judged_says_why() throws Exception {
    Element root = read(Sample.everything());

    assertThat(Dom.all(root, "skipped"))
        .extracting(one -> one.getAttribute("message"))
        .contains(
            "Not applicable: The platform has no tenants.",
            "Untested: The platform had stopped answering.");
    assertThat(Dom.all(root, "error"))
        .extracting(one -> one.getAttribute("type"))
        .containsExactlyInAnyOrder("cannotTell", "cannotTell", "harnessError");
  }

  @Test
  void a_waived_failure_is_a_failure_that_names_its_waiver() throws Exception {
    Element root = read(Sample.everything());

    Element waived = testCase(root, "A-09/s17@ngsi-ld");
    assertThat(property(waived, "waiver"))
        .isEqualTo(
            "Waived until 2027-03-31 (Data platform section, CITY-123): The vendor repairs it.");
    assertThat(Dom.all(waived, "failure").get(0).getAttribute("message"))
        .contains(" / Waived until 2027-03-31");
    assertThat(property(testCase(root, "A-02/s4@ngsi-ld"), "waiver")).isEmpty();
  }

  @Test
  void every_suite_says_what_the_run_was_and_what_became_of_requirements_and_waivers()
      throws Exception {
    for (Element suite : Dom.all(read(Sample.everything()), "testsuite")) {
      assertThat(property(suite, "verdict")).isEqualTo("tool-fault");
      assertThat(property(suite, "profile")).isEqualTo("made-up");
      assertThat(property(suite, "waiver A-01")).startsWith("stale: ");
      assertThat(property(suite, "waiver A-02/s4@ngsi-ld")).startsWith("expired: ");
      assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-23T01:02:03Z");
      assertThat(suite.hasAttribute("hostname")).isFalse();
    }
    assertThat(
            Dom.all(read(Sample.everything()), "testsuite").stream()
                .map(suite -> property(suite, "A-10")))
        .contains("inapplicable: The platform declines the optional class tenancy.");
  }

  @Test
  void a_reader_of_japanese_reads_japanese() throws Exception {
    Element root =
        Dom.read(
            JunitXml.write(new Given().must("A-02", Given.failed()).report(), Locale.JAPANESE));

    Element failure = Dom.all(root, "failure").get(0);
    assertThat(failure.getAttribute("message")).isEqualTo("不合格: 使用中の識別子が受け付けられた。");
    assertThat(failure.getTextContent()).contains("✕ もし 市がもう一度登録する", "期待: 409", "実際: 201");
    assertThat(Dom.all(root, "testcase").get(0).getAttribute("name"))
        .isEqualTo("A-02/s1@ngsi-ld Scenario（日本語）");
  }

  @Test
  void a_run_of_nothing_is_a_document_too() throws Exception {
    Element root = read(new Given().must("A").claimingNothing().report());

    assertThat(root.getAttribute("tests")).isEqualTo("0");
    assertThat(property(Dom.all(root, "testsuite").get(0), "verdict")).isEqualTo("not-conformant");
  }

  private static Element read(Report report) throws Exception {
    return Dom.read(JunitXml.write(report, Locale.ENGLISH));
  }

  private static Element testCase(Element root, String id) {
    return Dom.all(root, "testcase").stream()
        .filter(one -> one.getAttribute("name").startsWith(id + " "))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> children(Element element) {
    return Dom.all(element, "*").stream()
        .filter(one -> one.getParentNode() == element)
        .map(Element::getTagName)
        .toList();
  }

  private static String property(Element element, String name) {
    return Dom.all(element, "property").stream()
        .filter(one -> one.getParentNode().getParentNode() == element)
        .filter(one -> one.getAttribute("name").equals(name))
        .map(one -> one.getAttribute("value"))
        .findFirst()
        .orElse("");
  }
}
