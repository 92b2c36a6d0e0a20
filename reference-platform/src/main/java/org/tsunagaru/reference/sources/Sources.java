package org.tsunagaru.reference.sources;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** The systems elsewhere that each tenant was told of. */
public final class Sources {

  /**
   * A system elsewhere.
   *
   * @param id identifier of what told of it
   * @param tenant whom it was told
   * @param entities identifiers of what it holds
   * @param document what was told, as it came
   * @param asking asks it for one of them
   */
  public record Source(
      String id,
      String tenant,
      List<String> entities,
      JsonNode document,
      Function<String, Optional<Entity>> asking) {}

  private final Function<URI, Optional<String>> reader;
  private final BiFunction<URI, String, Optional<String>> poster;
  private final Seeded defects;
  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final Map<String, Optional<Entity>> remembered = new ConcurrentHashMap<>();

  /**
   * Know of no system yet.
   *
   * @param reader reads a document elsewhere
   * @param poster posts a document elsewhere and reads what comes back
   */
  public Sources(
      Function<URI, Optional<String>> reader,
      BiFunction<URI, String, Optional<String>> poster,
      Seeded defects) {
    this.reader = reader;
    this.poster = poster;
    this.defects = defects;
  }

  /**
   * Remember a source.
   *
   * @return false, and nothing done, when its identifier is taken
   */
  public boolean add(Source source) {
    return sources.putIfAbsent(key(source.tenant(), source.id()), source) == null;
  }

  /** Find what told of a source. */
  public Optional<Source> find(String tenant, String id) {
    return Optional.ofNullable(sources.get(key(tenant, id)));
  }

  /** Return all sources of a tenant. */
  public List<Source> all(String tenant) {
    return sources.values().stream().filter(source -> source.tenant().equals(tenant)).toList();
  }

  /** Forget a source. */
  public void remove(Source source) {
    sources.remove(key(source.tenant(), source.id()));
  }

  /** Ask whoever holds an entity for it, now. */
  public Optional<Entity> held(String tenant, String entity) {
    if (defects.on("sources-not-asked")) {
      return Optional.empty();
    }
    return defects.on("sources-asked-once")
        ? remembered.computeIfAbsent(key(tenant, entity), key -> asked(tenant, entity))
        : asked(tenant, entity);
  }

  /** Read a document elsewhere; nothing where there is none. */
  public Optional<JsonNode> read(URI from) {
    return reader.apply(from).flatMap(Sources::parsed);
  }

  /** Post a document elsewhere; nothing where nothing comes back. */
  public Optional<JsonNode> post(URI to, JsonNode document) {
    return poster.apply(to, Json.text(document)).flatMap(Sources::parsed);
  }

  /**
   * Take a text for the root of a source.
   *
   * @throws Fault of kind bad data when it is no address
   */
  public static URI root(String text) {
    try {
      URI root = URI.create(text.replaceFirst("/+$", ""));
      if (("http".equals(root.getScheme()) || "https".equals(root.getScheme()))
          && root.getHost() != null) {
        return root;
      }
    } catch (IllegalArgumentException e) {
      throw Fault.badData("Not an address: " + text);
    }
    throw Fault.badData("Not an address: " + text);
  }

  private Optional<Entity> asked(String tenant, String entity) {
    return all(tenant).stream()
        .filter(source -> source.entities().contains(entity))
        .flatMap(source -> source.asking().apply(entity).stream())
        .findFirst();
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(Json.parse(text));
    } catch (Fault e) {
      return Optional.empty(); // What a source says need not be JSON.
    }
  }

  private static String key(String tenant, String id) {
    return tenant + " " + id;
  }
}
