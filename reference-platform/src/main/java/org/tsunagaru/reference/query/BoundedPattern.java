package org.tsunagaru.reference.query;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tsunagaru.reference.json.Fault;

/** A client's regular expression, stopped before it can keep the platform busy. */
public final class BoundedPattern {

  private static final int MAXIMUM_STEPS = 200_000;
  private static final int MAXIMUM_TEXT = 4_000;

  private final Pattern pattern;

  /**
   * Compile a pattern.
   *
   * @throws Fault of kind bad data when it is not a regular expression
   */
  public BoundedPattern(String expression) {
    try {
      pattern = Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw Fault.badData("Not a regular expression: " + expression);
    }
  }

  /** Tell whether the whole text is in the language of the pattern. */
  public boolean matches(String text) {
    return pattern.matcher(bounded(text)).matches();
  }

  /** Tell whether the pattern is found anywhere in the text. */
  public boolean isFoundIn(String text) {
    return pattern.matcher(bounded(text)).find();
  }

  private static CharSequence bounded(String text) {
    if (text.length() > MAXIMUM_TEXT) {
      throw tooComplex();
    }
    return new Counted(text, 0, text.length(), new Budget());
  }

  private static Fault tooComplex() {
    return new Fault(Fault.Kind.TOO_COMPLEX, "The regular expression takes too long.");
  }

  /** How often the pattern may still look at the text. */
  private static final class Budget {

    private int left = MAXIMUM_STEPS;

    void spend() {
      if (--left < 0) {
        throw tooComplex();
      }
    }
  }

  /** A text that counts how often it is looked at; views of it share the budget. */
  private record Counted(String text, int from, int to, Budget budget) implements CharSequence {

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      budget.spend();
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text, from + start, from + end, budget);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
