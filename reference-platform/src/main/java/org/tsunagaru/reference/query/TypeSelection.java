package org.tsunagaru.reference.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.representation.Names;

/** A selection of entity types, clause 4.17: any of several groups, all types of a group. */
public final class TypeSelection {

  private final List<Set<String>> groups;

  private TypeSelection(List<Set<String>> groups) {
    this.groups = groups;
  }

  /**
   * Parse a selection.
   *
   * @param expand gives full names for short ones
   * @throws Fault of kind bad data when this is not a selection
   */
  public static TypeSelection parse(String text, UnaryOperator<String> expand) {
    List<Set<String>> groups = new ArrayList<>();
    if (text.equals("*")) {
      return new TypeSelection(List.of(Set.of()));
    }
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (c == ',' || c == '|')) {
        groups.add(group(text.substring(start, i), expand));
        start = i + 1;
      }
    }
    if (depth != 0) {
      throw Fault.badData("Not a selection of types: " + text);
    }
    return new TypeSelection(List.copyOf(groups));
  }

  /** Return only the first of the alternatives. */
  public TypeSelection first() {
    return new TypeSelection(groups.subList(0, 1));
  }

  /** Tell whether an entity with these types is meant. */
  public boolean matches(List<String> types) {
    return groups.stream().anyMatch(types::containsAll);
  }

  private static Set<String> group(String text, UnaryOperator<String> expand) {
    boolean grouped = text.startsWith("(") && text.endsWith(")");
    String inner = grouped ? text.substring(1, text.length() - 1) : text;
    List<String> names = new ArrayList<>();
    for (String name : inner.split(";", -1)) {
      names.add(expand.apply(Names.requireName(name)));
    }
    return Set.copyOf(names);
  }
}
