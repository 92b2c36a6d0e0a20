package org.tsunagaru.reports.render;

import org.tsunagaru.reports.rollup.Report;

/** Writes {@code report.html}. */
public final class HtmlReport {

  private HtmlReport() {}

  /** Write a summed-up run for readers, as a static page in two languages. */
  public static String write(Report report) {
    return StaticPage.write("report.jte", new Page(report));
  }
}
