package org.tsunagaru.validator.examples;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.tsunagaru.validator.Drop;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.format.Format;

/** The examples of docs/library.md, compiled and run by the build. */
final class LibraryExamples {

  private final PrintStream out;

  LibraryExamples(PrintStream out) {
    this.out = out;
  }

  long folder(Path folder) {
    // example: folder
    Validator validator = Validator.builder().maxFindingsPerRule(20).build();
    long errors = 0;
    try (Drop drop = validator.drop()) {
      drop.folder(folder);
      for (Source source : Source.at(folder)) {
        Summary summary = drop.validate(source, this::print);
        errors += summary.counts().get(Severity.ERROR);
      }
      errors += drop.finish(this::print).counts().get(Severity.ERROR);
    }
    // end
    return errors;
  }

  // example: print
  private void print(Finding finding) {
    out.printf(
        "%s:%d %s %s [%s] → %s%n",
        finding.file(),
        finding.line(),
        finding.pointer(),
        finding.message().in(Locale.JAPANESE),
        finding.rule(),
        finding.advice().in(Locale.JAPANESE));
  }

  // end

  boolean message(byte[] body) {
    // example: message
    Validator validator = Validator.builder().as(Format.NGSI_LD).build();
    Source message = new Source("notification", () -> new ByteArrayInputStream(body));
    Summary summary = validator.validate(message, this::print);
    if (!summary.valid()) {
      summary.notChecked().forEach(left -> out.println(left.reason().en()));
    }
    // end
    return summary.valid();
  }

  boolean schema(Path schema, Path file) {
    // example: schema
    Validator validator = Validator.builder().schema(schema).threads(1).build();
    boolean valid = validator.validate(Source.of(file), this::print).valid();
    // end
    return valid;
  }

  void rules() {
    // example: rules
    for (Rule rule : Validator.builder().build().rules()) {
      out.println(rule.id() + " " + rule.severity() + ": " + rule.title().in(Locale.JAPANESE));
    }
    // end
  }
}
