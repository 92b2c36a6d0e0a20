package org.tsunagaru.validator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.DatasetRules;
import org.tsunagaru.validator.dataset.Identities;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.format.CsvRows;
import org.tsunagaru.validator.format.ForeignFormat;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.format.Reading;
import org.tsunagaru.validator.format.RecordParser;
import org.tsunagaru.validator.format.RecordReader;
import org.tsunagaru.validator.format.Unpacking;
import org.tsunagaru.validator.model.ModelJudge;
import org.tsunagaru.validator.model.Models;
import org.tsunagaru.validator.schema.SchemaLibrary;
import org.tsunagaru.validator.table.Municipalities;
import org.tsunagaru.validator.table.TableJudge;
import org.tsunagaru.validator.table.Tables;

/**
 * Tells whether data that cities exchange is right.
 *
 * <pre>{@code
 * Validator validator = Validator.builder().build();
 * Summary summary =
 *     validator.validate(Source.of(Path.of("sensors.ndjson")), finding -> print(finding));
 * }</pre>
 *
 * <p>Sources that belong together are a {@link Drop}.
 *
 * <p>A validator keeps nothing from one source to the next and may be shared between threads.
 */
public final class Validator {

  private static final List<String> LINE_ENDINGS = List.of(".ndjson", ".jsonl");

  private final @Nullable Format forced;
  private final int maximumPerRule;
  private final int maximumRecordBytes;
  private final int maximumIdentifiers;
  private final Path workFolder;
  private final RecordJudge judge;
  private final RecordParser parser = new RecordParser();
  private final Optional<String> table;
  private final Optional<Municipalities> municipalities;
  private final int threads;
  private @Nullable TableJudge tables;

  private Validator(Builder builder) {
    this.forced = builder.forced;
    this.maximumPerRule = builder.maximumPerRule;
    this.maximumRecordBytes = builder.maximumRecordBytes;
    this.maximumIdentifiers = builder.maximumIdentifiers;
    this.workFolder = builder.workFolder;
    this.table = builder.table;
    this.municipalities = builder.municipalities.map(Municipalities::of);
    this.threads = builder.threads;
    this.judge = new RecordJudge(builder.clock, builder.schema, builder.library, builder.models());
  }

  /** Start to describe a validator. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Validate one source, alone, to its end.
   *
   * @param source bytes with a name; a name that ends in {@code .ndjson} or {@code .jsonl} says
   *     that each line is a record
   * @param sink takes findings as they are met, at most the maximum of each rule
   * @return true totals, whatever the maximum
   * @throws ValidatorException when the source cannot be read, does not fit into memory, or the
   *     user's schema proves unusable
   */
  public Summary validate(Source source, Consumer<Finding> sink) {
    try (Drop drop = drop()) {
      Summary alone = drop.validate(source, sink);
      return alone.and(drop.finish(sink));
    }
  }

  /** Begin with sources that are handed over together. */
  public Drop drop() {
    return new Drop(this, new Identities(maximumIdentifiers, workFolder), maximumPerRule);
  }

  Summary validate(Source source, Identities identifiers, Consumer<Finding> sink) {
    Ledger ledger = new Ledger(source.name(), maximumPerRule, sink);
    try (BufferedInputStream packed = CsvRows.buffered(source.opener().open());
        BufferedInputStream in = Unpacking.of(packed)) {
      if (Unpacking.isArchive(in)) {
        return Unjudged.packed(source, ledger);
      }
      Optional<ForeignFormat> foreign =
          forced == null && !judge.hasSchema()
              ? ForeignFormat.of(in, Source.unpacked(source.name()))
              : Optional.empty();
      if (foreign.isPresent()) {
        return Unjudged.foreign(foreign.get(), ledger);
      }
      if (isTable(source, in) && judge.hasSchema()) {
        SchemaRun run = new SchemaRun(judge.openRows(), ledger);
        CsvRows.read(in, run);
        return run.finish();
      }
      if (isTable(source, in)) {
        TableRun run = new TableRun(tables().open(), identifiers, ledger);
        CsvRows.read(in, run);
        return run.finish();
      }
      Judging judging =
          new Judging(parser, judge, forced, () -> tables().openJson(), maximumPerRule);
      Books books = new Books(ledger, identifiers, parser.lines());
      try (Run run = new Run(judging, books, threads)) {
        reader(source).read(in, run);
        return run.finish();
      }
    } catch (IOException e) {
      throw Source.unreadable(source.name(), e);
    } catch (OutOfMemoryError e) {
      throw new ValidatorException(
          Text.of(
              "%s has a record that does not fit into memory. Give Java more (JAVA_TOOL_OPTIONS=-Xmx4g), or hand the data over in more and smaller records.",
              "%s にメモリに収まらないレコードがあります。Javaのメモリを増やす（JAVA_TOOL_OPTIONS=-Xmx4g）か、データを小さなレコードに分けて渡してください。",
              source.name()),
          e);
    }
  }

  private boolean isTable(Source source, BufferedInputStream in) throws IOException {
    if (forced != null) {
      return forced == Format.CSV;
    }
    boolean named = Source.unpacked(source.name()).endsWith(".csv");
    return named || (table.isPresent() ? !CsvRows.isJson(in) : CsvRows.isTable(in));
  }

  /** Read the tables when the first one is met. */
  private synchronized TableJudge tables() {
    if (tables == null) {
      Tables all = new Tables();
      tables = new TableJudge(all, table.map(all::require), judge.book(), municipalities);
    }
    return tables;
  }

  /** List every rule this validator knows, each with its examples, in the order of the stages. */
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>(Reading.rules());
    all.addAll(judge.rules());
    all.addAll(CsvRows.rules());
    all.addAll(TableJudge.rules());
    all.addAll(DatasetRules.rules());
    return List.copyOf(all);
  }

  private RecordReader reader(Source source) {
    String name = Source.unpacked(source.name());
    boolean lines = LINE_ENDINGS.stream().anyMatch(name::endsWith);
    boolean plain = forced == Format.JSON || (forced == null && judge.hasSchema());
    boolean arrays = !judge.schemaDescribesArray();
    return new RecordReader(maximumRecordBytes, arrays, !plain, lines);
  }

  /** Describes a validator; each setting may be left out. */
  public static final class Builder {
    private @Nullable Format forced;
    private @Nullable Path schema;
    private SchemaLibrary library = SchemaLibrary.none();
    private int maximumPerRule = 100;
    private int maximumRecordBytes = 64 << 20;
    private int maximumIdentifiers = 20_000_000;
    private Path workFolder = Path.of(System.getProperty("java.io.tmpdir", "."));
    private Clock clock = Clock.systemUTC();
    private boolean modelled = true;
    private Optional<String> model = Optional.empty();
    private Optional<String> table = Optional.empty();
    private Optional<Path> municipalities = Optional.empty();
    private int threads = Runtime.getRuntime().availableProcessors();

    private Builder() {}

    /** Take every record as this format; else it is told from the content. */
    public Builder as(Format format) {
      this.forced = format;
      return this;
    }

    /**
     * Hold every record against a JSON Schema of the user's. Where no format is forced, the schema
     * alone judges. A row of CSV is an object, with a member for each column: a number or a boolean
     * where the schema asks for one, and left out where the cell is empty.
     */
    public Builder schema(Path file) {
      this.schema = file;
      return this;
    }

    /**
     * Let that schema refer to those of a folder, by their {@code $id} or by where they lie beside
     * it. No reference leads anywhere else.
     *
     * @throws ValidatorException when the folder cannot be read, or a schema in it is no JSON
     */
    public Builder schemaFolder(Path folder) {
      this.library = SchemaLibrary.of(folder);
      return this;
    }

    /** Hold every entity against the model of this type, whatever its own. */
    public Builder model(String type) {
      this.model = Optional.of(type);
      return this;
    }

    /** Take every CSV file for this table; else it is told from the heading. */
    public Builder table(String name) {
      this.table = Optional.of(name);
      return this;
    }

    /**
     * Hold the places of tables against the offices of their municipalities.
     *
     * @param file CSV with columns for code, latitude and longitude
     */
    public Builder municipalities(Path file) {
      this.municipalities = Optional.of(file);
      return this;
    }

    /** Hold no entity against a model. */
    public Builder withoutModels() {
      this.modelled = false;
      return this;
    }

    /** Hand out at most this many findings of each rule; all are counted. */
    public Builder maxFindingsPerRule(int maximum) {
      this.maximumPerRule = maximum;
      return this;
    }

    /** Skip records with more bytes than this, with a finding; 64 MB unless told otherwise. */
    public Builder maxRecordBytes(int maximum) {
      this.maximumRecordBytes = maximum;
      return this;
    }

    /**
     * Remember at most this many identifiers and relationships of a drop; 20 million unless told
     * otherwise, which take some two gigabytes in the working folder.
     */
    public Builder maxIdentifiers(int maximum) {
      this.maximumIdentifiers = maximum;
      return this;
    }

    /** Sort identifiers in this folder once they are many; the system's unless told otherwise. */
    public Builder workFolder(Path folder) {
      this.workFolder = folder;
      return this;
    }

    /** Judge long sources on this many threads; on one for each processor unless told otherwise. */
    public Builder threads(int number) {
      this.threads = number;
      return this;
    }

    /** Take the present from this clock. */
    public Builder clock(Clock present) {
      this.clock = present;
      return this;
    }

    /**
     * Build the validator.
     *
     * @throws ValidatorException when the schema cannot be read or used, there is no such model or
     *     table, or both a schema and a table are given
     */
    public Validator build() {
      if (!Files.isDirectory(workFolder) || !Files.isWritable(workFolder)) {
        throw new ValidatorException(
            Text.of(
                "%s is no folder that can be written. Name another one with --work-dir.",
                "%s は書き込めるフォルダではありません。--work-dir で別のフォルダを指定してください。", workFolder));
      }
      if (schema != null && table.isPresent()) {
        throw new ValidatorException(
            new Text(
                "A file is held against a schema or against a table. Leave out --schema or --table.",
                "スキーマと様式の両方とは照合できません。--schema か --table のどちらかを外してください。"));
      }
      Validator validator = new Validator(this);
      if (table.isPresent()) {
        validator.tables(); // says at once when there is no such table
      }
      return validator;
    }

    private @Nullable ModelJudge models() {
      if (!modelled && model.isEmpty()) {
        return null;
      }
      Models models = new Models();
      return new ModelJudge(models, model.map(models::requireAttributes));
    }
  }
}
