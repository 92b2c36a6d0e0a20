package org.tsunagaru.cli;

/** Exit codes, the same everywhere. */
final class Exit {

  static final int OK = 0;
  static final int NOT_CONFORMANT = 1;
  static final int USAGE = 2;
  static final int CANNOT_TELL = 3;
  static final int TOOL_FAULT = 4;

  private Exit() {}
}
