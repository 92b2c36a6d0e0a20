package org.tsunagaru.features.scenario;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of what a run creates on a platform, written before it is created, so that a run that
 * dies can still be cleaned up. One JSON object a line: first the run, then each resource, then
 * each removal. It holds no secret.
 */
public final class Ledger implements AutoCloseable {

  /**
   * One resource to remove.
   *
   * @param number its number in the ledger
   * @param url where to send the DELETE; the collection, where only a description is known
   * @param space header lines that name the tenant or path it lives in
   * @param description by which to find it in the collection, where the platform gives the
   *     identifier and has not told it yet
   */
  public record Entry(int number, URI url, List<Header> space, Optional<String> description) {}

  /**
   * What an earlier run left.
   *
   * @param file the ledger's file
   * @param run id of the run
   * @param platform the platform file or URL the run was for
   * @param left resources that were not removed, the last created first
   */
  public record Left(Path file, String run, String platform, List<Entry> left) {}

  private final Path file;
  private final BufferedWriter out;
  private int last;

  private Ledger(Path file, BufferedWriter out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Open the ledger of a new run.
   *
   * @param folder folder of ledgers, made when it is not there
   * @param run id of the run
   * @param platform the platform file or URL
   */
  public static Ledger open(Path folder, String run, String platform) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(run + ".ndjson");
      Ledger ledger =
          new Ledger(
              file,
              Files.newBufferedWriter(
                  file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      ledger.write(object().put("run", run).put("platform", platform));
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Write down a resource before it is created. */
  public synchronized Entry remember(URI url, List<Header> space) {
    return remember(new Entry(last + 1, url, space, Optional.empty()));
  }

  /**
   * Write down a resource before it is created, whose identifier the platform will give.
   *
   * @param description by which it can be found in its collection
   */
  public synchronized Entry remember(URI collection, List<Header> space, String description) {
    return remember(new Entry(last + 1, collection, space, Optional.of(description)));
  }

  /** Write down where a resource is, once the platform has told. */
  public synchronized Entry located(Entry entry, URI url) {
    return remember(new Entry(entry.number(), url, entry.space(), Optional.empty()));
  }

  private Entry remember(Entry entry) {
    last = Math.max(last, entry.number());
    ObjectNode line = object().put("number", entry.number()).put("url", entry.url().toString());
    if (!entry.space().isEmpty()) {
      ObjectNode space = line.putObject("space");
      entry.space().forEach(header -> space.put(header.name(), header.value()));
    }
    entry.description().ifPresent(text -> line.put("description", text));
    write(line);
    return entry;
  }

  /** Write down that a resource is gone. */
  public synchronized void removed(Entry entry) {
    write(object().put("removed", entry.number()));
  }

  /** Count the resources that are not removed. */
  public int left() {
    return read(file).map(one -> one.left().size()).orElse(0);
  }

  /** Close the file, and delete it when nothing is left. */
  @Override
  public void close() {
    try {
      out.close();
      if (read(file).map(left -> left.left().isEmpty()).orElse(false)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Find what earlier runs left, the oldest first. */
  public static List<Left> leftIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(path -> path.toString().endsWith(".ndjson"))
          .sorted()
          .flatMap(path -> read(path).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Left> read(Path file) {
    Map<Integer, Entry> entries = new LinkedHashMap<>();
    String run = "";
    String platform = "";
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        JsonNode node = Json.read(line);
        if (node.has("run")) {
          run = node.path("run").asString();
          platform = node.path("platform").asString();
        } else if (node.has("removed")) {
          entries.remove(node.path("removed").asInt());
        } else {
          Entry entry = entry(node);
          entries.put(entry.number(), entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      // The last line of a run that was killed may be cut; what stands before it counts.
    }
    List<Entry> left = new ArrayList<>(entries.values());
    java.util.Collections.reverse(left);
    return run.isEmpty() ? Optional.empty() : Optional.of(new Left(file, run, platform, left));
  }

  private static Entry entry(JsonNode node) {
    return new Entry(
        node.path("number").asInt(),
        URI.create(node.path("url").asString()),
        node.path("space")
            .propertyStream()
            .map(space -> new Header(space.getKey(), space.getValue().asString()))
            .toList(),
        node.has("description")
            ? Optional.of(node.path("description").asString())
            : Optional.empty());
  }

  private void write(ObjectNode line) {
    try {
      out.write(Json.write(line));
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
