package org.tsunagaru.reference.ngsiv2;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.reference.json.Fault;

/** What became of each entity of a batch, section "Update". */
final class BatchOutcome {

  private final List<String> missing = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private boolean existing;
  private boolean some;

  /** An entity is not there. */
  void missing(String name) {
    missing.add(name + " - [entity itself]");
  }

  /** An entity was dealt with, but for some of its attributes perhaps. */
  void done(String name, Refused attributes) {
    existing = true;
    some |= attributes.isPartial() || !attributes.isAny();
    if (attributes.isAny()) {
      refused.add(name + " - " + attributes.list());
    }
  }

  /** Say what failed, if anything did. */
  void complain(String reason) {
    List<String> failures = new ArrayList<>(refused);
    failures.addAll(missing);
    if (failures.isEmpty()) {
      return;
    }
    Fault.Kind kind =
        !existing ? Fault.Kind.NOT_FOUND : some ? Fault.Kind.PARTIAL : Fault.Kind.UNPROCESSABLE;
    throw new Fault(kind, reason + String.join(", ", failures));
  }
}
