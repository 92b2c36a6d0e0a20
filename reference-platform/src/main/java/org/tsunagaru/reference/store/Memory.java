package org.tsunagaru.reference.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsunagaru.reference.seeded.Seeded;

/** Remember what is past, and bring it up again where a seeded defect says so. */
final class Memory {

  private final Seeded defects;
  private final Map<EntityKey, Entity> before = new HashMap<>();
  private final List<Entity> gone = new ArrayList<>();

  Memory(Seeded defects) {
    this.defects = defects;
  }

  /** Return entities as lists show them. */
  List<Entity> listed(List<Entity> now) {
    List<Entity> listed = new ArrayList<>();
    now.forEach(entity -> listed.add(before.getOrDefault(entity.key(), entity)));
    listed.addAll(gone);
    return listed;
  }

  /** Note that an entity changed. */
  void changed(Entity old, Entity now) {
    if (defects.on("lists-show-old-values")) {
      before.put(now.key(), old);
    }
  }

  /** Note that an entity was taken away. */
  void removed(Entity old, List<Entity> others) {
    before.remove(old.key());
    if (defects.on("withdrawn-thing-still-listed")) {
      gone.add(old);
    }
    if (defects.on("withdrawal-takes-another")) {
      others.stream()
          .filter(other -> other.types().equals(old.types()))
          .findFirst()
          .ifPresent(others::remove);
    }
  }
}
