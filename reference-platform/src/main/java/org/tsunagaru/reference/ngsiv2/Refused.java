package org.tsunagaru.reference.ngsiv2;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.Given;
import org.tsunagaru.reference.store.Entity;

/** The attributes of one request that could not be dealt with, while the others were. */
final class Refused {

  private final Set<String> names = new LinkedHashSet<>();
  private boolean some;

  /**
   * Keep what may be written.
   *
   * @param present whether attributes have to be there, or else not to be there
   */
  Map<String, Given> split(Call call, Entity entity, Map<String, Given> given, boolean present) {
    Map<String, Given> kept = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          boolean there = !entity.attribute(call.vocabulary().full(name)).isEmpty();
          if (there == present) {
            kept.put(name, value);
          } else {
            names.add(name);
          }
        });
    some |= !kept.isEmpty();
    return kept;
  }

  /** Tell whether anything was refused. */
  boolean isAny() {
    return !names.isEmpty();
  }

  /** Tell whether anything was dealt with. */
  boolean isPartial() {
    return some;
  }

  /** Return the names as errors list them. */
  String list() {
    return "[ " + String.join(", ", names) + " ]";
  }

  /** Say what was refused, if anything was. */
  void complain(String reason) {
    if (isAny()) {
      throw new Fault(
          some ? Fault.Kind.PARTIAL : Fault.Kind.UNPROCESSABLE, reason + " - " + list());
    }
  }
}
