package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hold the same conversations with a sound platform and with each defect of it, and compare. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class EveryDefectTest {

  private static final Conversation LD = new Conversation("ngsi-ld.txt", "/ngsi-ld/v1");
  private static final Conversation ENTITIES = new Conversation("ngsi-v2-entities.txt", "/v2");
  private static final Conversation QUERIES = new Conversation("ngsi-v2-queries.txt", "/v2");
  private static final Conversation NOTIFICATIONS =
      new Conversation("ngsi-v2-subscriptions.txt", "/v2");
  private static final Conversation LINKED_LD = new Conversation("linked-ld.txt", "/ngsi-ld/v1");
  private static final Conversation LINKED_V2 = new Conversation("linked-v2.txt", "/v2");
  private static final Conversation BOTH = new Conversation("both.txt", "");
  private static final Conversation FUNCTIONS = new Conversation("functions.txt", "");

  private final Map<Conversation, List<String>> sound = new LinkedHashMap<>();

  @BeforeAll
  void hear() {
    for (Conversation conversation : conversations()) {
      sound.put(conversation, held(conversation, sound(conversation)));
    }
  }

  static List<Conversation> conversations() {
    return List.of(LD, ENTITIES, QUERIES, NOTIFICATIONS, LINKED_LD, LINKED_V2, BOTH, FUNCTIONS);
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void a_sound_platform_always_says_the_same(Conversation conversation) {
    assertThat(held(conversation, sound(conversation))).isEqualTo(sound.get(conversation));
  }

  @ParameterizedTest
  @MethodSource("spoken")
  void every_defect_shows_and_leaves_most_of_the_conversation_as_it_was(Defect defect) {
    for (List<Conversation> api : concerned(defect)) {
      boolean shows = false;
      for (Conversation conversation : api) {
        List<String> before = sound.getOrDefault(conversation, List.of());
        List<String> heard = held(conversation, spoiled(conversation, defect));
        assertThat(heard).as(defect.id()).noneMatch(EveryDefectTest::tellsOfACrash);
        shows |= !heard.equals(before);
        List<String> same = new ArrayList<>(before);
        same.retainAll(heard);
        assertThat(same.size()).as(defect.id()).isGreaterThan(before.size() * 6 / 10);
      }
      assertThat(shows).as(defect.id() + " shows in one of " + api).isTrue();
    }
  }

  /** A defect misbehaves on purpose; a crash is a fault of this module, and would be killed too. */
  private static boolean tellsOfACrash(String heard) {
    return heard.matches("(?s).*\\b[a-z]+(?:\\.[a-z]+)+\\.[A-Z]\\w*(?:Exception|Error)\\b.*");
  }

  @ParameterizedTest
  @MethodSource("between")
  void a_defect_between_the_apis_shows_through_neither_of_them_alone(Defect defect) {
    for (Conversation conversation : List.of(LD, ENTITIES, QUERIES)) {
      assertThat(held(conversation, ReferencePlatform.start(0, defect)))
          .isEqualTo(sound.get(conversation));
    }
  }

  static Stream<Defect> between() {
    return Defects.all().stream().filter(EveryDefectTest::isBetween);
  }

  private static boolean isBetween(Defect defect) {
    return defect.requirement().equals("CITY-DM-10");
  }

  /** What is amiss with TLS shows in no conversation but that of {@link SecureDoorTest}. */
  static Stream<Defect> spoken() {
    return Defects.all().stream()
        .filter(defect -> !defect.requirement().matches("CITY-SE-0[46]|CITY-AU-08"));
  }

  /** Return where a defect has to show: over its API, over each, or over both together. */
  private static List<List<Conversation>> concerned(Defect defect) {
    String requirement = defect.requirement();
    if (isBetween(defect)) {
      return List.of(List.of(BOTH));
    }
    if (defect.id().startsWith("held-")) {
      return List.of(List.of(FUNCTIONS));
    }
    if (requirement.equals("CITY-DM-16")) {
      return List.of(List.of(LINKED_LD));
    }
    if (requirement.matches("CITY-DM-(?:1[4-9]|2\\d|34|50)|CITY-SL-(?:04|12)")) {
      return List.of(List.of(LINKED_LD), List.of(LINKED_V2));
    }
    if (!requirement.matches("(?:LD|V2)-.*|CITY-DM-(?:0\\d|1[0-3])")) {
      return List.of(List.of(FUNCTIONS));
    }
    if (requirement.startsWith("CITY-")) {
      return List.of(List.of(LD), List.of(ENTITIES, QUERIES, NOTIFICATIONS));
    }
    if (requirement.startsWith("LD-")) {
      return List.of(List.of(LD));
    }
    boolean query = requirement.matches("V2-(?:ENT-LIST|OPQUERY|TYPES)-.*");
    boolean subscription = requirement.matches("V2-(?:SUB|NOTIF)-.*");
    return List.of(List.of(query ? QUERIES : subscription ? NOTIFICATIONS : ENTITIES));
  }

  private static ReferencePlatform sound(Conversation conversation) {
    return conversation.equals(FUNCTIONS)
        ? ReferencePlatform.guarded(0)
        : ReferencePlatform.start(0);
  }

  private static ReferencePlatform spoiled(Conversation conversation, Defect defect) {
    return conversation.equals(FUNCTIONS)
        ? ReferencePlatform.guarded(0, defect)
        : ReferencePlatform.start(0, defect);
  }

  private static List<String> held(Conversation conversation, ReferencePlatform platform) {
    try (platform) {
      return conversation.with(platform);
    }
  }
}
