package org.tsunagaru.reference.representation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of attribute of NGSI-LD, each with the member that carries its value. */
public enum Kind {
  /** Something measured or known. */
  PROPERTY("Property", "value"),
  /** A link to another thing. */
  RELATIONSHIP("Relationship", "object"),
  /** A place. */
  GEO("GeoProperty", "value"),
  /** A text in several languages. */
  LANGUAGE("LanguageProperty", "languageMap"),
  /** A word of a vocabulary. */
  VOCAB("VocabProperty", "vocab"),
  /** Values in order. */
  LIST("ListProperty", "valueList"),
  /** Links in order. */
  LIST_RELATIONSHIP("ListRelationship", "objectList"),
  /** Raw JSON. */
  JSON("JsonProperty", "json");

  private static final Set<String> VALUE_MEMBERS =
      Arrays.stream(values()).map(kind -> kind.member).collect(Collectors.toUnmodifiableSet());

  private final String word;
  private final String member;

  Kind(String word, String member) {
    this.word = word;
    this.member = member;
  }

  /** Return the kind's name on the wire. */
  public String word() {
    return word;
  }

  /** Return the member that carries the value. */
  public String member() {
    return member;
  }

  /** Find a kind by its name on the wire. */
  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Tell whether a member carries the value of some kind. */
  public static boolean carriesValue(String member) {
    return VALUE_MEMBERS.contains(member);
  }
}
