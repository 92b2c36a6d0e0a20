package org.tsunagaru.reference.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.reference.seeded.Seeded;

/** Remember what is past, and bring it up in lists again where a seeded defect says so. */
final class Memory {

  private static final int LONGEST_PAST = 100;

  private final Seeded defects;
  private final Map<EntityKey, Entity> before = new HashMap<>();
  private final List<Entity> gone = new ArrayList<>();
  private final Map<EntityKey, List<Entity>> past = new HashMap<>();
  private final Set<EntityKey> withdrawn = new HashSet<>();
  private final Set<String> returned = new HashSet<>();

  Memory(Seeded defects) {
    this.defects = defects;
  }

  /** Return entities as lists show them. */
  List<Entity> listed(List<Entity> now) {
    List<Entity> listed = new ArrayList<>();
    now.forEach(entity -> listed.add(before.getOrDefault(entity.key(), entity)));
    listed.addAll(gone);
    if (defects.on("newest-listed-first")) {
      Collections.reverse(listed);
    }
    if (defects.on("alike-things-listed-once")) {
      Set<Object> seen = new HashSet<>();
      listed.removeIf(entity -> !seen.add(List.of(entity.types(), values(entity))));
    }
    listed.replaceAll(this::named);
    return listed;
  }

  private Entity named(Entity entity) {
    return returned.contains(entity.id()) ? entity.named(entity.id() + "-2") : entity;
  }

  private static Map<String, Object> values(Entity entity) {
    Map<String, Object> values = new HashMap<>();
    entity
        .attributes()
        .forEach((name, all) -> values.put(name, all.stream().map(Attribute::value).toList()));
    return values;
  }

  /** Tell whether an entity cannot come back. */
  boolean refuses(Entity entity) {
    return withdrawn.contains(entity.key());
  }

  /** Return what an entity was, the earliest first, and what it is. */
  List<Entity> past(Entity now) {
    List<Entity> versions = new ArrayList<>(past.getOrDefault(now.key(), List.of()));
    versions.add(now);
    return versions;
  }

  /** Note that an entity changed. */
  void changed(Entity old, Entity now) {
    if (!defects.on("history-forgotten")) {
      List<Entity> versions = past.computeIfAbsent(now.key(), key -> new ArrayList<>());
      versions.add(old);
      if (versions.size() > LONGEST_PAST) {
        versions.remove(0);
      }
    }
    if (defects.on("lists-show-old-values")) {
      before.put(now.key(), old);
    }
  }

  /** Note that an entity was taken away. */
  void removed(Entity old, List<Entity> others) {
    before.remove(old.key());
    past.remove(old.key());
    if (defects.on("withdrawn-things-cannot-return")) {
      withdrawn.add(old.key());
    }
    if (defects.on("identifier-changes-on-return")) {
      returned.add(old.id());
    }
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
