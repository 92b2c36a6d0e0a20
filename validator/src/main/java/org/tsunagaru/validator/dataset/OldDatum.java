package org.tsunagaru.validator.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.spec.Text;

/**
 * Finds tables whose places are in the Tokyo Datum, which was in use until 2002: its coordinates
 * lie some 450 m to the south-east when they are read as today's. Only a comparison shows it, so
 * tables that name the same things are held against each other, up to a cap.
 */
final class OldDatum {

  private static final int CAP = 200_000;

  /** So many things two tables have to share, and so large a part of them has to be shifted. */
  private static final int FEWEST = 5;

  private static final double MOST = 0.8;

  /** Degrees by which the old coordinates differ in Japan, and how much that varies. */
  private static final double SHIFT = 0.0032;

  private static final double VARIES = 0.0008;

  private final List<Table> tables = new ArrayList<>();
  private int size;

  private record Table(String source, Map<String, NamedPlace> places) {}

  /** Take the places of a table; a name that comes twice in it names nothing. */
  void add(String source, List<NamedPlace> places) {
    Map<String, NamedPlace> byName = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (NamedPlace place : places) {
      if (byName.put(place.name(), place) != null) {
        twice.add(place.name());
      }
    }
    byName.keySet().removeAll(twice);
    if (byName.size() >= FEWEST && size + byName.size() <= CAP) {
      size += byName.size();
      tables.add(new Table(source, byName));
    }
  }

  void finish(Identities.Report report) {
    for (Table old : tables) {
      tables.stream()
          .filter(other -> isShifted(old, other))
          .findFirst()
          .ifPresent(other -> report.found(fault(old, other)));
    }
  }

  private static boolean isShifted(Table old, Table other) {
    int shared = 0;
    int shifted = 0;
    for (NamedPlace place : old.places().values()) {
      NamedPlace there = other.places().get(place.name());
      if (there != null) {
        shared++;
        boolean south = Math.abs(there.north() - place.north() - SHIFT) < VARIES;
        boolean east = Math.abs(place.east() - there.east() - SHIFT) < VARIES;
        shifted += south && east ? 1 : 0;
      }
    }
    return shared >= FEWEST && shifted >= MOST * shared;
  }

  private static Fault fault(Table old, Table other) {
    return new Fault(
        FolderRules.OLD_DATUM,
        old.source(),
        1,
        "",
        "",
        Text.of(
            "Its places lie some 450 m to the south-east of the same things in %s.",
            "%s にある同じものより、位置が約450m南東にずれています。", other.source()));
  }
}
