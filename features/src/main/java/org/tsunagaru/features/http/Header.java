package org.tsunagaru.features.http;

/** One header line, as sent or received. */
public record Header(String name, String value) {

  /** Tell whether this line has a name, whatever its case. */
  public boolean is(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }
}
