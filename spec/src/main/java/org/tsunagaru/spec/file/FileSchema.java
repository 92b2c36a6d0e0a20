package org.tsunagaru.spec.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tsunagaru.spec.Text;

/** A JSON Schema of one of our own file kinds, which words its complaints with file and line. */
public final class FileSchema {

  private static final String BASE = "https://tsunagaru.example/schemas/";

  private final Schema schema;

  private FileSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Load a schema from this module's {@code schemas} folder. No reference leaves that folder.
   *
   * @param path path below {@code schemas}, for example {@code catalogue/requirements.json}
   */
  public static FileSchema of(String path) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(iri -> Resources.text(localPath(iri))));
    return new FileSchema(registry.getSchema(Resources.text("spec/schemas/" + path)));
  }

  /**
   * Judge a file.
   *
   * @return what is wrong, in the order of the file; empty when the file fits
   */
  public List<FileProblem> check(YamlFile file) {
    List<Error> english = errors(file, Locale.ENGLISH);
    List<Error> japanese = errors(file, Locale.JAPANESE);
    return java.util.stream.IntStream.range(0, english.size())
        .mapToObj(i -> problem(file, english.get(i), japanese.get(i)))
        .sorted(Comparator.comparingInt(FileProblem::line))
        .toList();
  }

  /**
   * Insist that a file fits.
   *
   * @throws FileException with every problem found
   */
  public YamlFile require(YamlFile file) {
    List<FileProblem> problems = check(file);
    if (!problems.isEmpty()) {
      throw new FileException(problems);
    }
    return file;
  }

  private List<Error> errors(YamlFile file, Locale locale) {
    return schema.validate(
        file.tree(),
        context ->
            context.executionConfig(config -> config.formatAssertionsEnabled(true).locale(locale)));
  }

  private static FileProblem problem(YamlFile file, Error en, Error ja) {
    String pointer = en.getInstanceLocation().toString();
    String member = en.getProperty();
    String place =
        member != null && en.getKeyword().equals("additionalProperties")
            ? pointer + "/" + member
            : pointer;
    return file.problem(place, new Text(en.getMessage(), ja.getMessage()));
  }

  private static String localPath(String iri) {
    return "spec/schemas/" + (iri.startsWith(BASE) ? iri.substring(BASE.length()) : iri);
  }
}
