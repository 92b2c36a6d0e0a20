package org.tsunagaru.validator.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document something stands. Costs one small object a level; the text of the pointer is
 * only made when there is a finding.
 */
public final class Place {

  private final @Nullable Place parent;
  private final String step;

  private Place(@Nullable Place parent, String step) {
    this.parent = parent;
    this.step = step;
  }

  /** Start at a JSON pointer; the empty one is the root of the document. */
  public static Place at(String pointer) {
    return new Place(null, pointer);
  }

  /** Step to a member of an object. */
  public Place member(String name) {
    return new Place(this, name);
  }

  /** Step to an element of an array. */
  public Place element(int index) {
    return new Place(this, Integer.toString(index));
  }

  /** Return the JSON pointer (RFC 6901). */
  public String pointer() {
    StringBuilder pointer = new StringBuilder();
    append(pointer);
    return pointer.toString();
  }

  private void append(StringBuilder pointer) {
    if (parent == null) {
      pointer.append(step);
      return;
    }
    parent.append(pointer);
    pointer.append('/').append(escape(step));
  }

  /** Write a member's name as one step of a JSON pointer. */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
