package org.tsunagaru.reports.finding;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tsunagaru.reports.render.Visible;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;

/**
 * Writes a report as JUnit XML: a suite is a source, a case a rule that found something in it. An
 * error fails its case, a warning does not; what was not judged is a case that is skipped.
 */
public final class DataJunit {

  private static final String CLEAN = "validate";

  private final DataReport report;
  private final Locale locale;
  private final XMLStreamWriter xml;

  private DataJunit(DataReport report, Locale locale, XMLStreamWriter xml) {
    this.report = report;
    this.locale = locale;
    this.xml = xml;
  }

  /** Write a document in a reader's language. */
  public static String write(DataReport report, Locale locale) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new DataJunit(report, locale, xml).document();
      xml.close();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "Tsunagaru");
    for (String file : files()) {
      suite(file);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private Set<String> files() {
    Set<String> files = new LinkedHashSet<>();
    report.files().forEach(file -> files.add(file.name()));
    report.findings().forEach(finding -> files.add(finding.file()));
    report.notChecked().forEach(one -> files.add(one.file()));
    return files.isEmpty() ? Set.of(CLEAN) : files;
  }

  private void suite(String file) throws XMLStreamException {
    Map<String, List<Finding>> cases =
        report.findings().stream()
            .filter(finding -> finding.file().equals(file))
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    List<NotChecked> skipped =
        report.notChecked().stream().filter(one -> one.file().equals(file)).toList();
    boolean clean = cases.isEmpty() && skipped.isEmpty();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Visible.line(file));
    xml.writeAttribute("tests", String.valueOf(clean ? 1 : cases.size() + skipped.size()));
    xml.writeAttribute(
        "failures", String.valueOf(cases.values().stream().filter(DataJunit::fails).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(skipped.size()));
    for (Map.Entry<String, List<Finding>> one : cases.entrySet()) {
      found(file, one.getKey(), one.getValue());
    }
    for (NotChecked one : skipped) {
      start(file, "not-checked");
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", Visible.line(one.reason().in(locale)));
      xml.writeEndElement();
    }
    if (clean) {
      start(file, CLEAN);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static boolean fails(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  private void found(String file, String rule, List<Finding> findings) throws XMLStreamException {
    String lines =
        findings.stream()
            .map(one -> one.line() + " " + one.pointer() + " " + one.message().in(locale))
            .collect(Collectors.joining("\n"));
    start(file, rule);
    if (fails(findings)) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", Visible.line(findings.get(0).message().in(locale)));
      xml.writeAttribute("type", rule);
    } else {
      xml.writeStartElement("system-out");
    }
    xml.writeCharacters(Visible.marked(lines + "\n→ " + findings.get(0).advice().in(locale)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void start(String file, String name) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", Visible.line(file));
    xml.writeAttribute("name", name);
  }
}
