package org.tsunagaru.cli;

import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence and an exit code. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Console console;

  Complaints(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String what = said.replaceAll("//[^\\s']*@", "//…@"); // A password in a URL is not repeated.
    console.complain(Text.of("%s. See '%s'.", "指定が正しくありません: %s。'%s' を参照してください。", what, help));
    return Exit.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    if (e instanceof SpecException known) {
      console.complain(known.text());
      return Exit.USAGE;
    }
    StackTraceElement[] trace = e.getStackTrace();
    console.complain(
        Text.of(
            "The tool itself is at fault (%s: %s at %s). Please report this.",
            "ツール自体の不具合です (%s: %s, %s)。お知らせください。",
            e.getClass().getSimpleName(),
            String.valueOf(e.getMessage()),
            trace.length == 0 ? "?" : trace[0]));
    return Exit.TOOL_FAULT;
  }
}
