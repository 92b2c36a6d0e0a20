package org.tsunagaru.cli;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the command's help, in English, or in Japanese over English. */
final class Messages extends ResourceBundle.Control {

  private Messages() {}

  /** Return the words for a locale. */
  static ResourceBundle in(Locale locale) {
    return ResourceBundle.getBundle("org.tsunagaru.cli.Messages", locale, new Messages());
  }

  @Override
  public List<String> getFormats(String name) {
    return FORMAT_PROPERTIES;
  }

  /** Look only where there is something: a name without a file is looked for in every library. */
  @Override
  public List<Locale> getCandidateLocales(String name, Locale locale) {
    return locale.getLanguage().equals(Locale.JAPANESE.getLanguage())
        ? List.of(Locale.JAPANESE, Locale.ROOT)
        : List.of(Locale.ROOT);
  }

  /** Fall back to English, and not to whatever the machine speaks. */
  @Override
  public @Nullable Locale getFallbackLocale(String name, Locale locale) {
    return null;
  }
}
