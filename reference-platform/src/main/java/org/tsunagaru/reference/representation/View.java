package org.tsunagaru.reference.representation;

import java.util.Optional;
import java.util.Set;

/**
 * How a reader wants entities to look.
 *
 * @param format representation
 * @param sysAttrs whether with the platform's own instants
 * @param projection which members
 * @param language preferred languages; absent means all
 * @param datasets which instances; none means all
 */
public record View(
    Format format,
    boolean sysAttrs,
    Projection projection,
    Optional<Language> language,
    Set<String> datasets) {

  /** Everything, normalized. */
  public static final View PLAIN =
      new View(Format.NORMALIZED, false, Projection.ALL, Optional.empty(), Set.of());

  /** The representations of clauses 4.5.1 to 4.5.4. */
  public enum Format {
    /** With types. */
    NORMALIZED,
    /** Without what can be inferred. */
    CONCISE,
    /** Values only. */
    SIMPLIFIED
  }

  /** Return this view with other members. */
  public View with(Projection other) {
    return new View(format, sysAttrs, other, language, datasets);
  }
}
