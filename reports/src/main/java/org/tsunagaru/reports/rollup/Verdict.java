package org.tsunagaru.reports.rollup;

import java.util.Locale;
import org.tsunagaru.spec.Text;

/** What a run says about a platform; of those that hold, the first. */
public enum Verdict {
  /** The tool itself is at fault, so the run says nothing of the platform. */
  TOOL_FAULT(4, new Text("Tool fault", "ツールの不具合")),
  /** Something that the profile requires is not met, or nothing is claimed. */
  NOT_CONFORMANT(1, new Text("Not conformant", "不適合")),
  /** Something that the profile requires could not be found out. */
  CANNOT_TELL(3, new Text("Cannot tell", "判定不能")),
  /** Nothing is wrong in the part of the profile that was asked for. */
  PARTIAL(0, new Text("Partial", "部分試験")),
  /** Everything required is met, attested or waived. */
  CONFORMANT_WITH_WAIVERS(0, new Text("Conformant with waivers", "適合（免除あり）")),
  /** Everything required is met or attested. */
  CONFORMANT(0, new Text("Conformant", "適合"));

  private final int exitCode;
  private final Text title;

  Verdict(int exitCode, Text title) {
    this.exitCode = exitCode;
    this.title = title;
  }

  /** Return the word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Return the name for readers. */
  public Text title() {
    return title;
  }

  /** Return the exit code of a program that ends with this verdict. */
  public int exitCode() {
    return exitCode;
  }
}
