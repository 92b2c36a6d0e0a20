package org.tsunagaru.validator.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.spec.Text;

/**
 * What a model says of the entities of a type.
 *
 * @param type the entity type, as it is written in data
 * @param name what the model is called
 * @param origin where it is written
 * @param namedBySource whether the source itself chose the type; else this program did
 * @param othersFree whether the source invites further attributes
 * @param uris what the type expands to
 * @param contexts how the addresses of the contexts begin that define the type
 * @param notes how the source was read where it contradicts itself
 * @param elsewhere where to look instead, for a model that has no attributes
 * @param attributes attributes by name, in the order of the source
 * @param common names among them that other models share
 * @param required names of the attributes that have to be there, beside id and type
 */
public record EntityModel(
    String type,
    Text name,
    Origin origin,
    boolean namedBySource,
    boolean othersFree,
    List<String> uris,
    List<String> contexts,
    List<Note> notes,
    Optional<Text> elsewhere,
    Map<String, AttributeModel> attributes,
    List<String> common,
    List<String> required) {

  /**
   * Where a model is written.
   *
   * @param document title of the document
   * @param edition its version or date
   * @param clause where in the document; empty where it is all of it
   * @param licence under which its content may be used
   * @param url where it is found
   */
  public record Origin(
      String document, String edition, Optional<String> clause, String licence, String url) {

    /** Put document, clause, edition and licence on one line. */
    public String line() {
      return document
          + clause.map(place -> " " + place).orElse("")
          + ", "
          + edition
          + " ("
          + licence
          + ")";
    }
  }

  /**
   * How the source was read where it contradicts itself or reality.
   *
   * @param at the attribute; empty where it is the whole model
   * @param text what was found and decided
   */
  public record Note(Optional<String> at, Text text) {}

  /** Tell whether an attribute has to be there. */
  public boolean requires(String attribute) {
    return required.contains(attribute);
  }

  /** Return type and edition, as findings name the model. */
  String label() {
    return type + " " + origin.edition();
  }
}
