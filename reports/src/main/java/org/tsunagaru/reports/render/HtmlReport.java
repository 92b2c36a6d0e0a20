package org.tsunagaru.reports.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.tsunagaru.reports.rollup.Report;

/**
 * Writes {@code report.html}: one file in two languages, which asks nothing of the network and
 * whose content policy forbids that anything in it does.
 */
public final class HtmlReport {

  private static final String TEMPLATES = "org.tsunagaru.reports.render.jte";

  private HtmlReport() {}

  /**
   * Write a summed-up run for readers. What came from the platform is escaped by the templates;
   * what a reader cannot see is then dropped from the whole page, so that no place is forgotten.
   */
  public static String write(Report report) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);
    StringOutput output = new StringOutput();
    engine.render("report.jte", new Page(report), output);
    return Visible.only(output.toString());
  }
}
