package org.tsunagaru.validator.model;

/** Codes of Japan whose digits prove themselves. */
public final class CheckDigits {

  private static final String LOCAL_GOVERNMENT = "\\d{6}";
  private static final String CORPORATE = "[1-9]\\d{12}";

  private CheckDigits() {}

  /** Tell whether a text is a local-government code (6 digits, JIS X 0401 and 0402). */
  public static boolean isLocalGovernment(String text) {
    if (!text.matches(LOCAL_GOVERNMENT)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (6 - i) * (text.charAt(i) - '0');
    }
    return (11 - sum % 11) % 10 == text.charAt(5) - '0';
  }

  /** Tell whether a text is a corporate number (13 digits, the first is the check digit). */
  public static boolean isCorporate(String text) {
    if (!text.matches(CORPORATE)) {
      return false;
    }
    int sum = 0;
    for (int n = 1; n <= 12; n++) {
      sum += (text.charAt(13 - n) - '0') * (n % 2 == 0 ? 2 : 1);
    }
    return 9 - sum % 9 == text.charAt(0) - '0';
  }
}
