package org.tsunagaru.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.reports.finding.Baseline;
import org.tsunagaru.reports.finding.DataHtml;
import org.tsunagaru.reports.finding.DataJson;
import org.tsunagaru.reports.finding.DataJunit;
import org.tsunagaru.reports.finding.DataReport;
import org.tsunagaru.reports.finding.DataSarif;
import org.tsunagaru.reports.finding.Gathering;
import org.tsunagaru.reports.finding.GithubCommands;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Drop;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.finding.UnreadableException;
import org.tsunagaru.validator.format.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tsunagaru validate}: judge data in files, folders or a stream. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

  private static final List<String> FORMATS =
      List.of("human", "json", "ndjson", "sarif", "junit", "html", "github");

  @Parameters(arity = "0..*", paramLabel = "FILE|DIR|-")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--platform", paramLabel = "FILE")
  private Optional<Path> platform = Optional.empty();

  @Option(names = "--type", split = ",")
  private List<String> types = new ArrayList<>();

  @Option(names = "--as")
  private Optional<String> as = Optional.empty();

  @Option(names = "--schema")
  private Optional<Path> schema = Optional.empty();

  @Option(names = "--schema-dir", paramLabel = "DIR")
  private Optional<Path> schemaFolder = Optional.empty();

  @Option(names = "--model", paramLabel = "TYPE")
  private Optional<String> model = Optional.empty();

  @Option(names = "--table", paramLabel = "NAME")
  private Optional<String> table = Optional.empty();

  @Option(names = "--work-dir", paramLabel = "DIR")
  private Optional<Path> workFolder = Optional.empty();

  @Option(names = "--municipalities", paramLabel = "FILE")
  private Optional<Path> municipalities = Optional.empty();

  @Option(names = "--no-models")
  private boolean withoutModels;

  @Option(names = "--format", defaultValue = "human")
  private String format = "human";

  @Option(names = "--max-findings", paramLabel = "N", defaultValue = "100")
  private int maximum = 100;

  @Option(names = "--fail-on", defaultValue = "error")
  private String failOn = "error";

  @Option(names = "--baseline", paramLabel = "FILE")
  private Optional<Path> baseline = Optional.empty();

  @Option(names = "--explain")
  private boolean explain;

  private final Console console;
  private final Clock clock;
  private final SecretSource secrets;

  ValidateCommand(Console console, Clock clock, SecretSource secrets) {
    this.console = console;
    this.clock = clock;
    this.secrets = secrets;
  }

  @Override
  public Integer call() {
    if (withoutModels && model.isPresent()) {
      throw new SpecException(
          new Text(
              "--model and --no-models exclude each other; leave one out.",
              "--model と --no-models は同時に指定できません。どちらかを外してください。"));
    }
    if (schema.isEmpty() && schemaFolder.isPresent()) {
      throw new SpecException(
          new Text(
              "--schema-dir goes with --schema: it holds what that schema refers to.",
              "--schema-dir は --schema と併せて指定してください。そのスキーマが参照するスキーマのフォルダです。"));
    }
    if (platform.isEmpty() && !types.isEmpty()) {
      throw new SpecException(
          new Text(
              "--type goes with --platform: it names what to read there.",
              "--type は --platform と併せて指定してください。プラットフォームから読み取る型を表します。"));
    }
    if (explain && !format.equals("human")) {
      throw new SpecException(
          new Text(
              "--explain goes with --format human; html explains every rule by itself.",
              "--explain は --format human で使えます。html は常に規則を説明します。"));
    }
    oneOf("--format", format, FORMATS);
    oneOf("--fail-on", failOn, List.of("error", "warning"));
    Gathering gathering = new Gathering(baseline.map(Baseline::read));
    Optional<Format> forced = as.map(ValidateCommand::format);
    Validator validator = validator(forced);
    read(validator, gathering);
    platform.ifPresent(file -> readLive(file, forced, gathering));
    DataReport report = gathering.report(validator.rules());
    write(report);
    return exitCode(report);
  }

  private static void oneOf(String option, String word, List<String> words) {
    if (!words.contains(word)) {
      throw new SpecException(
          Text.of(
              "%s takes one of %s, not '%s'.",
              "%s には %s のいずれかを指定してください (指定値「%s」)。", option, String.join(", ", words), word));
    }
  }

  private void write(DataReport report) {
    Locale locale = console.locale();
    switch (format) {
      case "json" -> console.print(DataJson.write(report));
      case "ndjson" -> console.print(DataJson.lines(report));
      case "sarif" -> console.print(DataSarif.write(report, Version.current(), locale));
      case "junit" -> console.print(DataJunit.write(report, locale));
      case "html" -> console.print(DataHtml.write(report, Version.current(), clock.instant()));
      case "github" -> console.print(GithubCommands.write(report, locale));
      default -> new DataText(console, explain).say(report);
    }
  }

  private Validator validator(Optional<Format> forced) {
    Validator.Builder builder = Validator.builder();
    forced.ifPresent(builder::as);
    schema.ifPresent(builder::schema);
    schemaFolder.ifPresent(builder::schemaFolder);
    model.ifPresent(builder::model);
    table.ifPresent(builder::table);
    workFolder.ifPresent(builder::workFolder);
    municipalities.ifPresent(builder::municipalities);
    if (withoutModels) {
      builder.withoutModels();
    }
    boolean all = maximum < 1 || baseline.isPresent();
    return builder.maxFindingsPerRule(all ? Integer.MAX_VALUE : maximum).build();
  }

  /** Read all that is named as one drop. */
  private void read(Validator validator, Gathering gathering) {
    List<Source> sources = sources();
    try (Drop drop = validator.drop()) {
      inputs.stream()
          .filter(input -> !input.equals("-"))
          .map(Path::of)
          .filter(Source::holdsFiles)
          .forEach(drop::folder);
      try (Progress progress = console.progress()) {
        for (Source source : sources) {
          judge(drop, progress.watch(source), gathering);
        }
      }
      gathering.addAcross(drop.finish(gathering::take));
    }
  }

  /** Judge a source; what cannot be read and was not named itself is left out, and told of. */
  private void judge(Drop drop, Source source, Gathering gathering) {
    List<Finding> found = new ArrayList<>();
    try {
      Summary summary = drop.validate(source, found::add);
      found.forEach(gathering::take);
      gathering.add(source.name(), summary);
    } catch (UnreadableException e) {
      if (inputs.contains(source.name())) {
        throw e;
      }
      gathering.addUnread(new NotChecked(source.name(), NotChecked.Scope.RECORDS, 0, e.text()));
    }
  }

  /** Read what a platform holds; its API says in which format that is. */
  private void readLive(Path file, Optional<Format> forced, Gathering gathering) {
    Map<String, Drop> drops = new TreeMap<>();
    try (LiveData data = new LiveData(file, secrets)) {
      List<NotChecked> left =
          data.read(
              types,
              (binding, pages) -> {
                Drop drop =
                    drops.computeIfAbsent(
                        binding,
                        word -> validator(forced.or(() -> Optional.of(format(word)))).drop());
                Source source = pages.source();
                gathering.add(source.name(), drop.validate(source, gathering::take));
              });
      gathering.leave(left);
      drops.values().forEach(drop -> gathering.addAcross(drop.finish(gathering::take)));
    } finally {
      drops.values().forEach(Drop::close);
    }
  }

  private int exitCode(DataReport report) {
    if (failOn.equals("warning") && report.count(Severity.WARNING) > 0) {
      return Exit.NOT_CONFORMANT;
    }
    return switch (report.verdict()) {
      case VALID -> Exit.OK;
      case INVALID -> Exit.NOT_CONFORMANT;
      case CANNOT_TELL -> Exit.CANNOT_TELL;
    };
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (String input : inputs) {
      sources.addAll(
          input.equals("-")
              ? List.of(new Source("-", () -> System.in))
              : Source.at(Path.of(input)));
    }
    if (sources.isEmpty() && inputs.isEmpty() && platform.isEmpty()) {
      throw new SpecException(
          new Text(
              "Say what to check: files, folders, - for the standard input, or --platform FILE.",
              "検査の対象を、ファイル、フォルダ、標準入力を表す -、または --platform FILE で指定してください。"));
    }
    if (sources.isEmpty() && !inputs.isEmpty()) {
      throw new SpecException(
          new Text(
              "There is no data file in what was given. Name a file, or a folder with .json, .jsonld, .geojson, .ndjson or .csv files.",
              "指定された場所にデータファイルがありません。ファイル、または .json・.jsonld・.geojson・.ndjson・.csv のあるフォルダを指定してください。"));
    }
    return sources;
  }

  private static Format format(String word) {
    return Arrays.stream(Format.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new SpecException(
                    Text.of(
                        "There is no format '%s'. Known: %s.",
                        "形式「%s」はありません。候補: %s",
                        word,
                        Arrays.stream(Format.values())
                            .map(Format::word)
                            .collect(Collectors.joining(", ")))));
  }
}
