package org.tsunagaru.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the program in this JVM and keeps what it says. */
record Cli(int code, String out, String err) {

  static Cli run(String... args) {
    return run(Terminal.none(), args);
  }

  /** Run with somebody to ask. */
  static Cli run(Terminal keyboard, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] inEnglish = java.util.Arrays.copyOf(args, args.length + 1);
    inEnglish[args.length] = "--lang=en";
    String[] words = java.util.Arrays.asList(args).contains("--lang=ja") ? args : inEnglish;
    int code =
        Tsunagaru.run(
            words, new PrintWriter(out, true), new PrintWriter(err, true), false, keyboard);
    return new Cli(code, out.toString(), err.toString());
  }

  String all() {
    return out + err;
  }
}
