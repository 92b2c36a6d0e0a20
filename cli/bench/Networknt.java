import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges NDJSON by one JSON Schema with networknt alone, on one thread, and says how many records
 * it read and how many are wrong. Usage: {@code java Networknt.java SCHEMA FILE}.
 */
public final class Networknt {

  private Networknt() {}

  public static void main(String[] args) throws IOException {
    JsonMapper mapper = JsonMapper.shared();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).failFast(true).build();
    Schema schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
            .getSchema(mapper.readTree(Files.readString(Path.of(args[0]))));
    schema.initializeValidators();
    long records = 0;
    long wrong = 0;
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[1]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        records++;
        wrong += schema.validate(mapper.readTree(line)).isEmpty() ? 0 : 1;
      }
    }
    System.out.println(records + " records, " + wrong + " wrong");
  }
}
