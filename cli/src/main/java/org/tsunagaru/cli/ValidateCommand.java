package org.tsunagaru.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.format.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code tsunagaru validate}: judge data in files, folders or a stream. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

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

  @Option(names = "--model", paramLabel = "TYPE")
  private Optional<String> model = Optional.empty();

  @Option(names = "--table", paramLabel = "NAME")
  private Optional<String> table = Optional.empty();

  @Option(names = "--no-models")
  private boolean withoutModels;

  @Option(names = "--format", defaultValue = "human")
  private String format = "human";

  private final Console console;
  private final SecretSource secrets;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<String, Long> byModel = new TreeMap<>();
  private final List<NotChecked> notChecked = new ArrayList<>();
  private long records;
  private boolean valid = true;

  ValidateCommand(Console console, SecretSource secrets) {
    this.console = console;
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
    if (platform.isEmpty() && !types.isEmpty()) {
      throw new SpecException(
          new Text(
              "--type goes with --platform: it names what to read there.",
              "--type は --platform と併せて指定してください。プラットフォームから読み取る型を表します。"));
    }
    if (!List.of("human", "json").contains(format)) {
      throw new SpecException(
          Text.of(
              "--format takes human or json, not '%s'.",
              "--format には human か json を指定してください (指定値「%s」)。", format));
    }
    Optional<Format> forced = as.map(ValidateCommand::format);
    Validator validator = validator(forced);
    sources().forEach(source -> add(validator.validate(source, findings::add)));
    platform.ifPresent(file -> readLive(file, forced));
    if (format.equals("json")) {
      console.print(json());
    } else {
      human();
    }
    return exitCode();
  }

  private Validator validator(Optional<Format> forced) {
    Validator.Builder builder = Validator.builder();
    forced.ifPresent(builder::as);
    schema.ifPresent(builder::schema);
    model.ifPresent(builder::model);
    table.ifPresent(builder::table);
    if (withoutModels) {
      builder.withoutModels();
    }
    return builder.build();
  }

  /** Read what a platform holds; its API says in which format that is. */
  private void readLive(Path file, Optional<Format> forced) {
    Map<String, Validator> validators = new TreeMap<>();
    try (LiveData data = new LiveData(file, secrets)) {
      List<NotChecked> left =
          data.read(
              types,
              (binding, pages) -> {
                Validator validator =
                    validators.computeIfAbsent(
                        binding, word -> validator(forced.or(() -> Optional.of(format(word)))));
                add(validator.validate(pages.source(), findings::add));
              });
      notChecked.addAll(left);
      valid &= left.isEmpty();
    }
  }

  private int exitCode() {
    if (counts.getOrDefault(Severity.ERROR, 0L) > 0) {
      return Exit.NOT_CONFORMANT;
    }
    return valid ? Exit.OK : Exit.CANNOT_TELL;
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

  private void add(Summary summary) {
    records += summary.records();
    summary.counts().forEach((severity, number) -> counts.merge(severity, number, Long::sum));
    summary.byRule().forEach((rule, number) -> byRule.merge(rule, number, Long::sum));
    summary.byModel().forEach((type, number) -> byModel.merge(type, number, Long::sum));
    notChecked.addAll(summary.notChecked());
    valid &= summary.valid();
  }

  private void human() {
    for (Finding finding : findings) {
      console.say(
          new Text(
              place(finding)
                  + " "
                  + finding.message().en()
                  + " ["
                  + finding.rule()
                  + "]\n    → "
                  + finding.advice().en(),
              place(finding)
                  + " "
                  + finding.message().ja()
                  + " ["
                  + finding.rule()
                  + "]\n    → "
                  + finding.advice().ja()));
    }
    for (NotChecked one : notChecked) {
      console.say(
          new Text(
              one.file() + ": not checked: " + one.reason().en(),
              one.file() + ": 未検査: " + one.reason().ja()));
    }
    byModel.forEach(
        (type, number) ->
            console.say("held against %s: %d records", "%s と照合: レコード %d 件", type, number));
    byRule.forEach((rule, number) -> console.say("  %6d  %s", "  %6d  %s", number, rule));
    long errors = counts.getOrDefault(Severity.ERROR, 0L);
    long warnings = counts.getOrDefault(Severity.WARNING, 0L);
    Text word =
        errors > 0
            ? new Text("invalid", "不適合")
            : valid ? new Text("valid", "適合") : new Text("cannot tell", "判定不能");
    console.say(
        new Text(
            "%s: %d records, %d errors, %d warnings"
                .formatted(word.en(), records, errors, warnings),
            "%s: レコード %d 件、エラー %d 件、警告 %d 件".formatted(word.ja(), records, errors, warnings)));
  }

  private static String place(Finding finding) {
    return finding.file()
        + ":"
        + finding.line()
        + (finding.pointer().isEmpty() ? "" : " " + finding.pointer());
  }

  private String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("valid", exitCode() == Exit.OK).put("records", records);
    ObjectNode totals = root.putObject("counts");
    for (Severity severity : Severity.values()) {
      totals.put(
          severity.name().toLowerCase(java.util.Locale.ROOT), counts.getOrDefault(severity, 0L));
    }
    ObjectNode rules = root.putObject("rules");
    byRule.forEach(rules::put);
    ObjectNode models = root.putObject("models");
    byModel.forEach(models::put);
    ArrayNode list = root.putArray("findings");
    for (Finding finding : findings) {
      ObjectNode node = list.addObject();
      node.put("rule", finding.rule());
      node.put("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
      both(node.putObject("message"), finding.message());
      node.put("file", finding.file()).put("line", finding.line());
      node.put("pointer", finding.pointer()).put("value", finding.value());
      both(node.putObject("advice"), finding.advice());
    }
    ArrayNode left = root.putArray("notChecked");
    for (NotChecked one : notChecked) {
      both(left.addObject().put("file", one.file()).putObject("reason"), one.reason());
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void both(ObjectNode node, Text text) {
    node.put("en", text.en()).put("ja", text.ja());
  }
}
