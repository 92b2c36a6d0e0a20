package org.tsunagaru.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.features.scenario.Aloud;
import org.tsunagaru.features.suite.GherkinLibrary;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.file.CatalogueReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command itself: finds the language, the subcommand and the exit code. */
@Command(
    name = "tsunagaru",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%n",
    scope = CommandLine.ScopeType.INHERIT)
public final class Tsunagaru implements Runnable {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Take the language; {@link #run(String[], PrintWriter, PrintWriter, boolean)} has used it. */
  @Option(names = "--lang", scope = CommandLine.ScopeType.INHERIT)
  void language(String language) {
    if (!language.matches("en|ja")) {
      throw new ParameterException(spec.commandLine(), "--lang takes en or ja, not " + language);
    }
  }

  /** Run the program and end the process with its exit code. */
  public static void main(String[] args) {
    // Or picocli starts Groovy, which is on the class path, to see whether an annotation holds one
    // of its closures.
    System.setProperty("picocli.disable.closures", "true");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal = Boolean.getBoolean("tsunagaru.terminal");
    int code = run(args, out, err, terminal, new SystemTerminal(err));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Run the program with nobody to ask.
   *
   * @param terminal whether a person watches
   * @return the exit code
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err, boolean terminal) {
    return run(args, out, err, terminal, Terminal.none());
  }

  /** Run the program with somebody to ask. */
  static int run(
      String[] args, PrintWriter out, PrintWriter err, boolean terminal, Terminal keyboard) {
    Locale locale = locale(args);
    Console console = new Console(out, err, locale, terminal);
    CommandLine command = commandLine(args, console, locale, keyboard);
    command.setOut(out).setErr(err);
    Complaints complaints = new Complaints(console);
    command.setParameterExceptionHandler(complaints);
    command.setExecutionExceptionHandler(complaints);
    return command.execute(args);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static CommandLine commandLine(
      String[] args, Console console, Locale locale, Terminal keyboard) {
    Lazy lazy = new Lazy(console::say);
    SecretSource secrets = new SecretsAtHand(keyboard);
    Map<String, Supplier<Object>> subcommands = new LinkedHashMap<>();
    subcommands.put("init", () -> new InitCommand(console, lazy, keyboard, secrets));
    subcommands.put("test", () -> new TestCommand(console, lazy, secrets));
    subcommands.put("attest", () -> new AttestCommand(console, lazy));
    subcommands.put("demo", () -> new DemoCommand(console, lazy));
    subcommands.put("validate", () -> new ValidateCommand(console, Clock.systemUTC(), secrets));
    subcommands.put("list", () -> new ListCommand(console, lazy));
    subcommands.put("explain", () -> new ExplainCommand(console, lazy));
    subcommands.put("serve", () -> new ServeCommand(console));
    subcommands.put("selfcheck", () -> new SelfcheckCommand(console, lazy));
    subcommands.put("cleanup", () -> new CleanupCommand(console, secrets));
    CommandLine command = new CommandLine(new Tsunagaru());
    chosen(subcommands, args).forEach(subcommand -> command.addSubcommand(subcommand.get()));
    command.setResourceBundle(Messages.in(locale));
    command.setUsageHelpAutoWidth(true);
    command.setAdjustLineBreaksForWideCJKCharacters(true);
    return command;
  }

  /**
   * Choose what picocli has to learn of: taking each command apart by reflection is most of a short
   * run. All where none is named, or where help comes before one: that is of the whole. None where
   * only the version is asked for.
   */
  private static Collection<Supplier<Object>> chosen(
      Map<String, Supplier<Object>> subcommands, String[] args) {
    List<String> words = Arrays.asList(args);
    Map<String, Supplier<Object>> named = new LinkedHashMap<>(subcommands);
    named.keySet().retainAll(words);
    boolean helpOfAll =
        words.stream()
            .takeWhile(word -> !named.containsKey(word))
            .anyMatch(List.of("--help", "-h")::contains);
    boolean version = words.contains("--version") || words.contains("-V");
    return helpOfAll || (named.isEmpty() && !version) ? subcommands.values() : named.values();
  }

  /** Reads catalogue and scenarios only for the commands that need them. */
  static final class Lazy {

    private final Aloud aloud;

    /**
     * Read later.
     *
     * @param aloud says what a person has to do while a run goes on
     */
    Lazy(Aloud aloud) {
      this.aloud = aloud;
    }

    Catalogue catalogue() {
      return Requirements.CATALOGUE;
    }

    Tester tester() {
      Ahead<GherkinLibrary> library = Ahead.begin(() -> Scenarios.LIBRARY);
      return new Tester(catalogue(), library.get(), Clock.systemUTC(), aloud);
    }

    // What the program brings along never changes while it runs, and takes a second to read.

    private static final class Requirements {
      static final Catalogue CATALOGUE = CatalogueReader.read();
    }

    private static final class Scenarios {
      static final GherkinLibrary LIBRARY = GherkinLibrary.read();
    }
  }

  private static Locale locale(String[] args) {
    List<String> words = Arrays.asList(args);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("--lang=")) {
        return Locale.forLanguageTag(words.get(i).substring("--lang=".length()));
      }
      if (words.get(i).equals("--lang") && i + 1 < words.size()) {
        return Locale.forLanguageTag(words.get(i + 1));
      }
    }
    return Locale.getDefault(Locale.Category.DISPLAY);
  }
}
