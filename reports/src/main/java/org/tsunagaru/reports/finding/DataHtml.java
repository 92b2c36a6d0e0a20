package org.tsunagaru.reports.finding;

import java.time.Instant;
import org.tsunagaru.reports.render.StaticPage;

/** Writes a report as one static page in two languages, for whoever has to have the data mended. */
public final class DataHtml {

  private DataHtml() {}

  /**
   * Write a page.
   *
   * @param version of this program
   * @param written when the data were judged
   */
  public static String write(DataReport report, String version, Instant written) {
    return StaticPage.write("data.jte", new DataPage(report, version, written));
  }
}
