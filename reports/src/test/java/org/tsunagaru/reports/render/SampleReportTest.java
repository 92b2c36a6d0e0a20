package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves reports in {@code target/sample} for somebody to look at. */
class SampleReportTest {

  @Test
  void a_report_over_the_shipped_catalogue_is_small_enough_to_mail() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "sample"));
    Path report = folder.resolve("report.html");
    Files.writeString(report, HtmlReport.write(Sample.ofShippedCatalogue()));
    Files.writeString(folder.resolve("all-kinds.html"), HtmlReport.write(Sample.allKinds()));

    assertThat(Files.size(report)).isLessThan(1_000_000);
  }
}
