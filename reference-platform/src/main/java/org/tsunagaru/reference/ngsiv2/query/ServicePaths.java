package org.tsunagaru.reference.ngsiv2.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.seeded.Seeded;

/**
 * Where entities are looked for, section "Service path".
 *
 * @param paths any of which will do; one that ends in {@code #} means all below it, too
 */
public record ServicePaths(List<String> paths, Seeded defects) {

  private static final int MOST_PATHS = 10;
  private static final int MOST_LEVELS = 10;
  private static final Pattern LEVEL = Pattern.compile("[A-Za-z0-9_]{1,50}");

  /**
   * Read the header.
   *
   * @param otherwise what holds when it is absent
   * @throws Fault of kind bad data when it breaks a rule
   */
  public static ServicePaths parse(Optional<String> header, String otherwise, Seeded defects) {
    List<String> paths = new ArrayList<>();
    String[] parts = header.filter(h -> !h.isEmpty()).orElse(otherwise).split(",", -1);
    if (parts.length > MOST_PATHS) {
      throw Fault.badData("too many service paths - a maximum of ten service paths is allowed");
    }
    for (String part : parts) {
      String path = part.trim();
      boolean unchecked = path.startsWith("/") && defects.on("service-path-levels-unchecked");
      paths.add(unchecked ? path : path(path, defects));
    }
    return new ServicePaths(List.copyOf(paths), defects);
  }

  /** Return the one path that a change is about. */
  public String single() {
    if (paths.size() > 1 || paths.get(0).endsWith("#")) {
      throw Fault.badData("a change goes to one service path without wildcard");
    }
    return paths.get(0);
  }

  /** Tell whether an entity at a path is meant. */
  public boolean cover(String path) {
    boolean deep = defects.on("service-path-taken-as-subtree");
    return paths.stream()
        .anyMatch(wanted -> covers(deep && !wanted.endsWith("#") ? below(wanted) : wanted, path));
  }

  private static String below(String path) {
    return path.equals("/") ? "/#" : path + "/#";
  }

  private static boolean covers(String wanted, String path) {
    if (!wanted.endsWith("#")) {
      return path.equals(wanted);
    }
    String below = wanted.substring(0, wanted.length() - 1);
    return path.startsWith(below) || (path + "/").equals(below);
  }

  private static String path(String text, Seeded defects) {
    if (!text.startsWith("/") && !defects.on("relative-service-path-accepted")) {
      throw Fault.badData(
          "Only /absolute/ Service Paths allowed [a service path must begin with /]");
    }
    String trimmed = text.length() > 1 && text.endsWith("/") ? cut(text) : text;
    if (trimmed.equals("/")) {
      return trimmed;
    }
    String[] levels = trimmed.substring(1).split("/", -1);
    if (levels.length > MOST_LEVELS) {
      throw Fault.badData("too many components in ServicePath");
    }
    for (int i = 0; i < levels.length; i++) {
      boolean subtree = i == levels.length - 1 && levels[i].equals("#");
      if (!subtree && !LEVEL.matcher(levels[i]).matches()) {
        throw Fault.badData("a component of ServicePath is empty, too long or illegal");
      }
    }
    return trimmed;
  }

  private static String cut(String text) {
    return text.substring(0, text.length() - 1);
  }
}
