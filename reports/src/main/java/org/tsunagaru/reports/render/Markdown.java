package org.tsunagaru.reports.render;

import java.util.regex.Pattern;

/** Words in a Markdown document that stay words, whoever wrote them. */
final class Markdown {

  /**
   * What CommonMark, tables, mathematics, emoji, mentions and self-made links begin with. A full
   * stop matters after {@code www} alone.
   */
  private static final Pattern MEANINGFUL =
      Pattern.compile("[\\\\`*_\\[\\]{}#|~:@$^!]|(?<=(?i:www))\\.");

  private Markdown() {}

  /** Write a text on one line, at most so many characters of it. */
  static String text(String text, int most) {
    String words = Visible.line(Visible.cut(text, most));
    String entities = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return MEANINGFUL.matcher(entities).replaceAll("\\\\$0");
  }

  /** Write an id of the catalogue as code. */
  static String code(String id) {
    return "`" + id.replaceAll("[`|\\s]", "") + "`";
  }
}
