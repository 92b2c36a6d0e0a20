package org.tsunagaru.validator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.validator.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is compiled says of every record what the engine says of it. */
class AcceptorTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int CHANGES = 1_500;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ngsi-ld/entity-normalized.json",
        "ngsi-ld/entity-concise.json",
        "ngsi-ld/entity-simplified.json",
        "ngsi-v2/entity-normalized.json",
        "ngsi-v2/entity-key-values.json",
        "geojson/geometry.json",
        "geojson/feature.json",
        "geojson/entity-feature.json"
      })
  void agrees_with_the_engine_on_examples_and_changes_of_them(String path) {
    RecordSchema schema = RecordSchema.own(path);
    List<JsonNode> examples = examples();
    Random random = new Random(path.hashCode());
    int fit = 0;
    for (int i = 0; i < CHANGES; i++) {
      JsonNode record = examples.get(i % examples.size()).deepCopy();
      for (int times = i < examples.size() ? 0 : 1 + random.nextInt(3); times > 0; times--) {
        record = changed(record, examples, random);
      }
      boolean fits = schema.asked(record).isEmpty();
      assertThat(schema.fits(record)).as("%s", record).isEqualTo(fits);
      fit += fits ? 1 : 0;
    }
    assertThat(fit).as("records that fit").isBetween(10, CHANGES - 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\": \"number\"} | 1.5 | true",
        "{\"type\": [\"string\", \"null\"]} | null | true",
        "{\"type\": [\"string\", \"null\"]} | false | false",
        "{\"minLength\": 2} | \"𠮟\" | false",
        "{\"minItems\": 1, \"maxItems\": 2} | [1, 2, 3] | false",
        "{\"minItems\": 1, \"maxItems\": 2} | [] | false",
        "{\"minItems\": 1, \"maxItems\": 2} | [1, 2] | true",
        "{\"minItems\": 1, \"maxItems\": 2} | [1] | true",
        "{\"properties\": {\"a\": false}} | 1 | true",
        "{\"minProperties\": 1} | {} | false",
        "{\"const\": \"a\"} | 1 | false",
        "{\"not\": {\"required\": [\"a\"]}} | {\"a\": 1} | false",
        "{\"anyOf\": [{\"type\": \"null\"}, {\"required\": [\"a\"]}]} | {\"b\": 1} | false",
        "{\"patternProperties\": {\"^@\": false}} | {\"@a\": 1} | false",
        "{\"patternProperties\": {\"a.c\": false}} | {\"xabcx\": 1} | false",
        "{\"properties\": {\"@a\": true}, \"patternProperties\": {\"^@\": false}} | {\"@a\": 1} | false",
        "{\"properties\": {\"a\": true}, \"additionalProperties\": false} | {\"b\": 1} | false",
        "{\"if\": {\"required\": [\"a\"]}, \"else\": false} | {} | false",
        "{\"if\": {\"required\": [\"a\"]}, \"then\": false} | {} | true",
        "{\"items\": {\"$ref\": \"#\"}, \"type\": \"array\"} | [[], [[]]] | true",
        "{\"items\": {\"$ref\": \"#\"}, \"type\": \"array\"} | [[], [1]] | false",
        "false | 1 | false"
      })
  void each_keyword_says_no_by_itself(String schema, String record, boolean fits) {
    Optional<Predicate<JsonNode>> compiled = Acceptor.of("s.json", path -> schema);
    assertThat(compiled.orElseThrow().test(MAPPER.readTree(record))).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"oneOf\": [true]}",
        "{\"format\": \"uri\"}",
        "{\"type\": \"integer\"}",
        "{\"const\": 1}",
        "{\"enum\": [1]}",
        "{\"properties\": {\"a\": {\"uniqueItems\": true}}}"
      })
  void a_schema_with_anything_else_is_left_to_the_engine(String schema) {
    assertThat(Acceptor.of("s.json", path -> schema)).isEmpty();
  }

  @Test
  void a_reference_is_found_beside_the_schema_that_makes_it() {
    Map<String, String> files =
        Map.of(
            "a/one.json", "{\"$ref\": \"../b/two.json#/$defs/text\"}",
            "b/two.json",
                "{\"$defs\": {\"text\": {\"$ref\": \"#/$defs/word\"}, \"word\": {\"type\": \"string\"}}}");
    Predicate<JsonNode> compiled =
        Acceptor.of("a/one.json", path -> files.getOrDefault(path, "")).orElseThrow();
    assertThat(compiled.test(MAPPER.readTree("\"a\""))).isTrue();
    assertThat(compiled.test(MAPPER.readTree("1"))).isFalse();
  }

  private static List<JsonNode> examples() {
    List<JsonNode> all = new ArrayList<>();
    Validator.builder().build().rules().stream()
        .flatMap(rule -> Stream.of(rule.passes(), rule.fails()))
        .forEach(
            example -> {
              try {
                add(all, MAPPER.readTree(example.bytes()));
              } catch (JacksonException e) {
                // a table, or an example of what is no JSON
              }
            });
    return all;
  }

  private static void add(List<JsonNode> all, JsonNode node) {
    if (node.isArray()) {
      node.forEach(one -> add(all, one));
    } else if (node.isObject()) {
      all.add(node);
      node.path("features").forEach(one -> add(all, one));
      if (node.path("geometry").isObject()) {
        all.add(node.path("geometry"));
      }
    }
  }

  /** Drop, rename, replace or wrap one member or element somewhere. */
  private static JsonNode changed(JsonNode node, List<JsonNode> examples, Random random) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = List.copyOf(object.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(6)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name + (random.nextBoolean() ? "s" : ""), other(examples, random));
        case 2 ->
            object.set(word(List.of("@id", "@type", "type", "value"), random), object.get(name));
        default -> object.set(name, changed(object.get(name), examples, random));
      }
      return object;
    }
    if (node instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      switch (random.nextInt(4)) {
        case 0 -> array.remove(index);
        case 1 -> array.add(other(examples, random));
        default -> array.set(index, changed(array.get(index), examples, random));
      }
      return array;
    }
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(7)) {
      case 0 -> json.nullNode();
      case 1 -> json.stringNode("");
      case 2 -> json.stringNode(word(List.of("Property", "Relationship", "Point", "𠮟"), random));
      case 3 -> json.numberNode(random.nextInt());
      case 4 -> json.arrayNode().add(node);
      case 5 -> json.objectNode();
      default -> other(examples, random);
    };
  }

  private static JsonNode other(List<JsonNode> examples, Random random) {
    JsonNode one = examples.get(random.nextInt(examples.size()));
    List<JsonNode> inner = one.valueStream().toList();
    return inner.isEmpty() ? one.deepCopy() : inner.get(random.nextInt(inner.size())).deepCopy();
  }

  private static String word(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
