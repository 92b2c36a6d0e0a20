package org.tsunagaru.spec.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML document as a JSON tree that remembers the line of every member, so that whatever is found
 * wrong later can still be shown in the file its author wrote.
 */
public final class YamlFile {

  private static final int MAXIMUM_NODES = 200_000;
  private static final int MAXIMUM_DEPTH = 60;
  private static final Text TOO_LARGE =
      new Text("the file is too large or too deep", "ファイルが大きすぎるか深すぎます");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String name;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<FileProblem> problems = new ArrayList<>();
  private final JsonNode tree;
  private int nodes;

  private YamlFile(String name, Node root) {
    this.name = name;
    this.tree = convert(root, "", 0);
  }

  /**
   * Parse one document.
   *
   * @param name the file's name, as the reader knows it
   * @param yaml the file's text
   * @throws FileException on malformed YAML, an empty file, a repeated key or unreasonable size
   */
  public static YamlFile parse(String name, String yaml) {
    Optional<Node> root = compose(name, yaml);
    if (root.isEmpty()) {
      throw new FileException(
          List.of(new FileProblem(name, 1, "", new Text("the file is empty", "ファイルが空です"))));
    }
    YamlFile file = new YamlFile(name, root.get());
    if (!file.problems.isEmpty()) {
      throw new FileException(file.problems);
    }
    return file;
  }

  /** Return the file's name. */
  public String name() {
    return name;
  }

  /** Return the document as a JSON tree. */
  public JsonNode tree() {
    return tree;
  }

  /**
   * Find the line on which a member starts.
   *
   * @param pointer JSON pointer; the nearest known parent answers for a member that is not there
   * @return one-based line
   */
  public int line(String pointer) {
    String place = pointer;
    while (!lines.containsKey(place)) {
      place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
    return lines.getOrDefault(place, 1);
  }

  /** Describe a problem at a member of this file. */
  public FileProblem problem(String pointer, Text what) {
    return new FileProblem(name, line(pointer), pointer, what);
  }

  private static Optional<Node> compose(String name, String yaml) {
    // Read at once: between two of its buffers the engine fails on the halves of a character.
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setBufferSize(yaml.length() + 2).build();
    try {
      refuseDepth(name, new Parse(settings).parseString(yaml));
      return new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      String problem = String.valueOf(e.getProblem());
      throw new FileException(
          List.of(
              new FileProblem(
                  name, line, "", Text.of("not valid YAML: %s", "YAMLとして読めません: %s", problem))));
    } catch (YamlEngineException e) {
      throw new FileException(
          List.of(
              new FileProblem(
                  name,
                  1,
                  "",
                  Text.of(
                      "not valid YAML: %s", "YAMLとして読めません: %s", String.valueOf(e.getMessage())))));
    }
  }

  /** Refuse what would exhaust the stack of the composer, which descends into every collection. */
  private static void refuseDepth(String name, Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent && ++depth > MAXIMUM_DEPTH) {
        int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        throw new FileException(List.of(new FileProblem(name, line, "", TOO_LARGE)));
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }

  private JsonNode convert(Node node, String pointer, int depth) {
    lines.putIfAbsent(pointer, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    if (++nodes > MAXIMUM_NODES || depth > MAXIMUM_DEPTH) {
      if (problems.isEmpty()) {
        problems.add(problem(pointer, TOO_LARGE));
      }
      return JSON.nullNode();
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer, depth);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(convert(item, pointer + "/" + array.size(), depth + 1));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, String pointer, int depth) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      lines.put(place, entry.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1);
      if (object.has(key)) {
        problems.add(problem(place, Text.of("the key %s is given twice", "キー %s が重複しています", key)));
      }
      object.set(key, convert(entry.getValueNode(), place, depth + 1));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode node) {
    String value = node.getValue();
    if (node.getTag().equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return JSON.booleanNode(value.equalsIgnoreCase("true"));
    }
    try {
      if (node.getTag().equals(Tag.INT)) {
        return JSON.numberNode(new java.math.BigInteger(value));
      }
      if (node.getTag().equals(Tag.FLOAT)) {
        return JSON.numberNode(new java.math.BigDecimal(value));
      }
    } catch (NumberFormatException e) {
      return JSON.stringNode(value);
    }
    return JSON.stringNode(value);
  }
}
