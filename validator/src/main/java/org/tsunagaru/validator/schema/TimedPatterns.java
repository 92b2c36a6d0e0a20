package org.tsunagaru.validator.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Pattern;

/**
 * Compiles the patterns of a schema so that none can run away: a match that needs too long is given
 * up, because {@code java.util.regex} itself knows no deadline.
 */
final class TimedPatterns implements RegularExpressionFactory {

  private static final long BUDGET_NANOS = 500_000_000L;

  @Override
  public RegularExpression getRegularExpression(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return value -> pattern.matcher(new Timed(value, System.nanoTime() + BUDGET_NANOS)).find();
  }

  /** Says that a pattern took too long. */
  static final class PatternTimeout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PatternTimeout() {
      super("a pattern needs too long");
    }
  }

  /** A text that looks at the clock while it is read. */
  private static final class Timed implements CharSequence {
    private static final int STRIDE = 4096;
    private final CharSequence text;
    private final long deadline;
    private int reads;

    Timed(CharSequence text, long deadline) {
      this.text = text;
      this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
      if (++reads % STRIDE == 0 && System.nanoTime() - deadline > 0) {
        throw new PatternTimeout();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Timed(text.subSequence(start, end), deadline);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
