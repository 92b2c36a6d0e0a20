package org.tsunagaru.validator.schema;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Reason;
import org.tsunagaru.validator.finding.ValidatorException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schemas that a user's schema may refer to: those of a folder, each by its {@code $id} and by
 * where it lies beside the others. Nothing else is read, wherever a reference leads.
 */
public final class SchemaLibrary {

  private static final String HERE = "https://folder.example/";
  private static final String META = "https://json-schema.org/";

  private final Optional<Path> folder;
  private final Map<String, String> texts;

  private SchemaLibrary(Optional<Path> folder, Map<String, String> texts) {
    this.folder = folder;
    this.texts = texts;
  }

  /** Allow no other schema. */
  public static SchemaLibrary none() {
    return new SchemaLibrary(Optional.empty(), Map.of());
  }

  /**
   * Read the {@code .json} files of a folder and of the folders in it.
   *
   * @throws ValidatorException when it cannot be read, or one of them is no JSON
   */
  public static SchemaLibrary of(Path folder) {
    Map<String, String> texts = new HashMap<>();
    for (Path file : files(folder)) {
      String text = read(file);
      texts.put(HERE + place(folder, file), text);
      id(file, text).ifPresent(id -> texts.put(id, text));
    }
    return new SchemaLibrary(Optional.of(folder), texts);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder, e);
    }
  }

  private static Optional<String> id(Path file, String text) {
    try {
      JsonNode id = JsonMapper.shared().readTree(text).path("$id");
      return id.isString() ? Optional.of(id.asString().replaceFirst("#$", "")) : Optional.empty();
    } catch (JacksonException e) {
      throw new ValidatorException(
          Text.of(
              "The schema %s is not JSON. Mend it, or take it out of the folder of schemas.",
              "スキーマ %s はJSONとして正しくありません。修正するか、スキーマのフォルダから除いてください。", file),
          e);
    }
  }

  /** Read a schema's text. */
  static String read(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static ValidatorException unreadable(Path file, Exception e) {
    Text reason = Reason.of(e);
    return new ValidatorException(
        Text.of(
            "Cannot read the schema %1$s (%2$s). Check the path and that it is UTF-8.",
            "スキーマ %1$s を読み込めません（%3$s）。パスと文字コード（UTF-8）を確認してください。", file, reason.en(), reason.ja()),
        e);
  }

  private static String place(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/').replace(" ", "%20");
  }

  /** Say under which address a schema is known that others of the folder may lie beside. */
  String address(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    return folder
        .map(one -> one.toAbsolutePath().normalize())
        .filter(whole::startsWith)
        .map(one -> HERE + place(one, whole))
        .orElse(HERE + "schema.json");
  }

  /** Open a registry that knows one schema and those of the folder, and no other. */
  SchemaRegistry registry(SchemaRegistryConfig config, String address, String text) {
    Map<String, String> known = new HashMap<>(texts);
    known.put(address, text);
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemaRegistryConfig(config)
                .schemaLoader(
                    loader ->
                        loader.allow(
                            iri ->
                                iri.toString().startsWith(META)
                                    || known.containsKey(iri.toString())))
                .schemas(known));
  }
}
