package org.tsunagaru.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An API through which a context broker can be spoken to, and for which there are requirements. */
public enum Binding {
  /** ETSI GS CIM 009. */
  NGSI_LD("ngsi-ld", "NGSI-LD", "/ngsi-ld/v1", "1.8.1"),
  /** FIWARE NGSI v2. */
  NGSI_V2("ngsi-v2", "NGSIv2", "/v2", "2.0");

  /** The words of all of them. */
  public static final List<String> WORDS = Arrays.stream(values()).map(Binding::word).toList();

  private final String word;
  private final String title;
  private final String usualPath;
  private final String usualEdition;

  Binding(String word, String title, String usualPath, String usualEdition) {
    this.word = word;
    this.title = title;
    this.usualPath = usualPath;
    this.usualEdition = usualEdition;
  }

  /** Find the binding that a word of files and command lines stands for. */
  public static Optional<Binding> find(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /**
   * Take the binding that a word stands for.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Binding of(String word) {
    return find(word)
        .orElseThrow(() -> new IllegalArgumentException("no binding is called " + word));
  }

  /** Return the word that files and command lines use. */
  public String word() {
    return word;
  }

  /** Return the name that readers know. */
  public String title() {
    return title;
  }

  /** Return the path that the API usually has below the root of its server. */
  public String usualPath() {
    return usualPath;
  }

  /** Return the edition that holds where nobody claims another. */
  public String usualEdition() {
    return usualEdition;
  }
}
