package org.tsunagaru.validator.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.validator.finding.ValidatorException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema (2020-12 unless it says otherwise) that records are held against. */
public final class RecordSchema {

  private static final String BASE = "https://tsunagaru.example/schemas/";
  private static final String DOCUMENT = "https://document.example/whole";
  private static final String META = "https://json-schema.org/";
  private static final long MAXIMUM_STEPS = 50_000_000;
  private static final int MAXIMUM_DEPTH = 1_000;

  private final String name;
  private final Schema schema;
  private final Predicate<JsonNode> fits;
  private final Wording wording = new Wording();

  private RecordSchema(String name, Predicate<JsonNode> fits, Supplier<Schema> loader) {
    this.name = name;
    this.fits = fits;
    this.schema =
        guarded(
            () -> {
              Schema loaded = loader.get();
              loaded.initializeValidators();
              return loaded;
            });
  }

  /**
   * Load a schema of this program.
   *
   * @param path path below {@code spec/schemas}, for example {@code geojson/feature.json}
   */
  public static RecordSchema own(String path) {
    return new RecordSchema(
        path,
        Acceptor.of(path, RecordSchema::text).orElse(RecordSchema::askTheEngine),
        () -> registry().getSchema(SchemaLocation.of(BASE + path)));
  }

  /**
   * Load a user's schema. References are followed within it and to the schemas of a library, all
   * others are refused.
   *
   * @throws ValidatorException when the file cannot be read or is no usable schema
   */
  public static RecordSchema of(Path file, SchemaLibrary library) {
    String text = SchemaLibrary.read(file);
    String address = library.address(file);
    return new RecordSchema(
        file.toString(),
        RecordSchema::askTheEngine,
        () ->
            library
                .registry(config(), address, text)
                .getSchema(SchemaLocation.of(address), JsonMapper.shared().readTree(text)));
  }

  /**
   * Take a schema from within a document. What it refers to outside of the document is not read,
   * and anything fits it.
   *
   * @param name what the document is called
   * @param pointer JSON pointer of the schema
   * @param dialect how schemas are read in such a document
   * @throws ValidatorException when there is no usable schema
   */
  public static RecordSchema within(
      String name, JsonNode document, String pointer, Dialect dialect) {
    String whole = document.toString();
    String fragment = pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
    return new RecordSchema(
        name,
        RecordSchema::askTheEngine,
        () ->
            SchemaRegistry.withDefaultDialect(
                    dialect,
                    builder ->
                        builder
                            .schemaRegistryConfig(config())
                            .schemas(iri -> iri.equals(DOCUMENT) ? whole : "{}"))
                .getSchema(SchemaLocation.of(DOCUMENT + "#" + fragment)));
  }

  /** Tell whether a record fits, as far as that is known without the engine. */
  boolean fits(JsonNode record) {
    return fits.test(record);
  }

  /** Tell whether the schema describes a list, so that the whole file is its one record. */
  public boolean describesArray() {
    return schema.getSchemaNode().path("type").asString("").equals("array");
  }

  /** Begin to hold the rows of a table against this schema. */
  public RowReading rows() {
    return new RowReading(this);
  }

  /**
   * Hold a record against the schema.
   *
   * @return what does not fit, in the order of the schema; empty when all fits
   * @throws ValidatorException when the schema turns out to be unusable
   */
  public List<Violation> judge(JsonNode record) {
    if (fits.test(record)) {
      return List.of();
    }
    return asked(record);
  }

  /** Ask the engine alone. */
  List<Violation> asked(JsonNode record) {
    List<Error> english = guarded(() -> errors(record, Locale.ENGLISH));
    if (english.isEmpty()) {
      return List.of();
    }
    List<Error> japanese = guarded(() -> errors(record, Locale.JAPANESE));
    List<Violation> violations = new ArrayList<>(english.size());
    for (int i = 0; i < english.size(); i++) {
      violations.add(wording.violation(english.get(i), japanese.get(i)));
    }
    return Spelling.merge(violations, record);
  }

  private List<Error> errors(JsonNode record, Locale locale) {
    return schema.validate(
        record,
        context ->
            context.executionConfig(
                config ->
                    config
                        .formatAssertionsEnabled(true)
                        .locale(locale)
                        .maxEvaluationSteps(MAXIMUM_STEPS)
                        .maxEvaluationDepth(MAXIMUM_DEPTH)));
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemaRegistryConfig(config())
                .schemaLoader(
                    loader ->
                        loader.allow(
                            iri ->
                                iri.toString().startsWith(META) || iri.toString().startsWith(BASE)))
                .schemas(iri -> iri.startsWith(BASE) ? text(iri.substring(BASE.length())) : null));
  }

  /** Leave every record to the engine. */
  private static boolean askTheEngine(JsonNode record) {
    return false;
  }

  private static String text(String path) {
    return Resources.text("spec/schemas/" + path);
  }

  private static SchemaRegistryConfig config() {
    return SchemaRegistryConfig.builder()
        .formatAssertionsEnabled(true)
        .regularExpressionFactory(new TimedPatterns())
        .build();
  }

  /** Run the engine; whatever it dies of is the schema's fault, since records are bounded. */
  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      throw unusable("it refers to itself without end, or one of its patterns does", e);
    } catch (TimedPatterns.PatternTimeout e) {
      throw unusable("one of its patterns needs too long on the data", e);
    } catch (ValidationLimitExceededException e) {
      throw unusable("its references multiply beyond all measure", e);
    } catch (PatternSyntaxException e) {
      throw unusable("a pattern is not a regular expression: " + e.getPattern(), e);
    } catch (SchemaException | JacksonException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      throw unusable(reason.replaceFirst("^([a-z]+\\.)+\\w+: ", "").replaceAll("\\s+", " "), e);
    }
  }

  private ValidatorException unusable(String reason, Throwable cause) {
    return new ValidatorException(
        Text.of(
            "The schema %s cannot be used: %s. Mend the schema; no reference outside of it is read.",
            "スキーマ %s は使えません: %s。スキーマを修正してください（外部への参照は読み込みません）。", name, reason),
        cause);
  }
}
