package org.tsunagaru.reports.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * What every page of this program is made of: one file in two languages, which asks nothing of the
 * network and whose content policy forbids that anything in it does.
 */
public final class StaticPage {

  private static final String TEMPLATES = "org.tsunagaru.reports.render.jte";

  private final InlineResource style = InlineResource.read("report.css");
  private final InlineResource script = InlineResource.read("report.js");

  /**
   * Write a page. What came from elsewhere is escaped by the templates; what a reader cannot see is
   * then dropped from the whole page, so that no place is forgotten.
   *
   * @param template name of the template
   * @param page what the template asks for
   */
  public static String write(String template, Object page) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, StaticPage.class.getClassLoader(), TEMPLATES);
    StringOutput output = new StringOutput();
    engine.render(template, page, output);
    return Visible.only(output.toString());
  }

  /** Return the text of the style sheet. */
  public String style() {
    return style.text();
  }

  /** Return the text of the script. */
  public String script() {
    return script.text();
  }

  /** Return the policy that allows this page's own style and script and nothing else. */
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
        + style.policySource()
        + "; script-src "
        + script.policySource();
  }
}
