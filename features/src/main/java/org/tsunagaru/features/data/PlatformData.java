package org.tsunagaru.features.data;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.Uris;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/**
 * The entities behind one API of a platform, type by type.
 *
 * <p>NGSI-LD: {@code GET /types} and {@code GET /entities} (GS CIM 009 clauses 6.25.3.1 and
 * 6.4.3.2); NGSIv2: {@code GET /v2/types} and {@code GET /v2/entities}. Both page with {@code
 * limit} and {@code offset}.
 */
public final class PlatformData {

  private static final int TYPES_A_PAGE = 1_000;
  private static final int ENTITIES_A_PAGE = 100;

  private final Function<Request, Answer> sender;
  private final Binding binding;
  private final URI root;

  /**
   * Stand before an API.
   *
   * @param sender sends what is asked through the door
   * @param root root of the API
   */
  public PlatformData(Function<Request, Answer> sender, Binding binding, URI root) {
    this.sender = sender;
    this.binding = binding;
    this.root = root;
  }

  /**
   * Ask which types of entities the platform holds.
   *
   * @return names or URIs of types, each once, in the platform's order
   * @throws PlatformTrouble when no list of types came
   */
  public List<String> types() {
    Set<String> types = new LinkedHashSet<>();
    if (binding == Binding.NGSI_LD) {
      add(list("/types", Map.of(), "typeList"), types);
      return List.copyOf(types);
    }
    int before = -1;
    for (int offset = 0; types.size() > before; offset += TYPES_A_PAGE) {
      before = types.size();
      String from = String.valueOf(offset);
      String most = String.valueOf(TYPES_A_PAGE);
      add(list("/types", Map.of("options", "values", "limit", most, "offset", from), ""), types);
    }
    return List.copyOf(types);
  }

  /** Prepare to read every entity of a type; nothing is asked before the first byte is read. */
  public EntityPages entities(String type) {
    return entities(type, Integer.MAX_VALUE);
  }

  /** Prepare to read the entities of a type, page by page until there are so many of them. */
  public EntityPages entities(String type, int most) {
    Map<String, String> query = new TreeMap<>(Map.of("type", type));
    String name = Uris.of(root, "/entities", query).toString();
    query.put("limit", String.valueOf(ENTITIES_A_PAGE));
    return new EntityPages(
        name,
        most,
        offset -> {
          query.put("offset", String.valueOf(offset));
          return asked("/entities", query);
        });
  }

  private static void add(JsonNode list, Set<String> types) {
    List<String> names = new ArrayList<>();
    list.forEach(one -> names.add(one.asString("")));
    names.stream().filter(name -> !name.isEmpty()).forEach(types::add);
  }

  private JsonNode list(String path, Map<String, String> query, String member) {
    Answer answer = asked(path, query);
    try {
      JsonNode list = member.isEmpty() ? answer.json() : Meaning.ofCore(answer.json(), member);
      if (list.isArray()) {
        return list;
      }
    } catch (ExpectationNotMet e) { // Worded below: what it is matters less than what it is not.
      throw noTypes(answer);
    }
    throw noTypes(answer);
  }

  private static PlatformTrouble noTypes(Answer answer) {
    return new PlatformTrouble(
        Text.of(
            "The platform lists no types at %s. Name them with --type.",
            "%s で型の一覧が得られない。--type で型を指定する。", answer.url()));
  }

  private Answer asked(String path, Map<String, String> query) {
    String accept = binding == Binding.NGSI_LD ? "application/ld+json" : "application/json";
    Answer answer =
        sender.apply(
            Request.of(Effect.READ, "GET", Uris.of(root, path, new TreeMap<>(query)))
                .with("Accept", accept));
    if (answer.status() != 200) {
      throw new PlatformTrouble(
          Text.of(
              "The platform answered %d to GET %s. Check the credentials and the type.",
              "GET %2$s への応答が %1$d だった。認証情報と型を確認する。", answer.status(), answer.url()));
    }
    return answer;
  }
}
