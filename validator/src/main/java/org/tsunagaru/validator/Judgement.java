package org.tsunagaru.validator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.Naming;
import org.tsunagaru.validator.finding.Coverage;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.format.StreamFaults;

/**
 * What there is to say of one record, or of a place in the stream where there is none. Made on any
 * thread, read on another once it is complete.
 */
final class Judgement implements StreamFaults, Faults, Coverage {

  private final int cap;
  private final List<Fault> faults = new ArrayList<>(0);
  private final Map<Rule, Long> counts = new HashMap<>(0);
  private final List<String> models = new ArrayList<>(1);
  private final List<Text> left = new ArrayList<>(0);
  private Optional<Rule> leftOut = Optional.empty();
  private List<Naming> namings = List.of();
  private Optional<Format> format = Optional.empty();

  /**
   * Begin with nothing.
   *
   * @param cap faults of each rule that are kept in full; the others are counted
   */
  Judgement(int cap) {
    this.cap = cap;
  }

  /**
   * A fault that waits to be booked.
   *
   * @param line where it stands; nothing where that is the line of its pointer
   */
  record Fault(Rule rule, Optional<Long> line, String pointer, String value, Text message) {}

  @Override
  public void fault(Rule rule, long line, String pointer, String value, Text message) {
    if (counts.merge(rule, 1L, Long::sum) <= cap) {
      faults.add(new Fault(rule, Optional.of(line), pointer, value, message));
    }
  }

  @Override
  public void add(Rule rule, Place place, String value, Text message) {
    if (counts.merge(rule, 1L, Long::sum) <= cap) {
      faults.add(new Fault(rule, Optional.empty(), place.pointer(), value, message));
    }
  }

  @Override
  public void heldAgainst(String model) {
    models.add(model);
  }

  @Override
  public void left(Text reason) {
    left.add(reason);
  }

  /** Say that the record was not judged, and by which rule that is told. */
  void leaveOut(Rule why) {
    leftOut = Optional.of(why);
  }

  /** Say as what the record was judged, and what it says of identifiers. */
  void judgedAs(Format known, List<Naming> said) {
    format = Optional.of(known);
    namings = said;
  }

  /** Return those that were kept, in the order in which they were found. */
  List<Fault> faults() {
    return faults;
  }

  /** Return how many of each rule were found, kept or not. */
  Map<Rule, Long> counts() {
    return counts;
  }

  List<String> models() {
    return models;
  }

  List<Text> left() {
    return left;
  }

  Optional<Rule> leftOut() {
    return leftOut;
  }

  List<Naming> namings() {
    return namings;
  }

  Optional<Format> format() {
    return format;
  }
}
