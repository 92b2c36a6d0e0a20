package org.tsunagaru.validator.dataset;

import java.util.Optional;
import java.util.Set;

/**
 * That a thing is part of another, or lies within it.
 *
 * @param part identifier of the smaller one
 * @param whole identifier of the greater one
 */
public record Containment(String part, String whole) {

  private static final Set<String> UPWARDS =
      Set.of(
          "isPartOf",
          "partOf",
          "containedIn",
          "isContainedIn",
          "containedInPlace",
          "locatedIn",
          "parent",
          "hasParent",
          "refParent",
          "parentOrganization",
          "subOrganizationOf");
  private static final Set<String> DOWNWARDS =
      Set.of("hasPart", "contains", "containsPlace", "hasChild", "subOrganization");

  /** Read a relationship by its name; nothing where it is of another kind. */
  static Optional<Containment> of(String name, String own, String target) {
    if (UPWARDS.contains(name)) {
      return Optional.of(new Containment(own, target));
    }
    return DOWNWARDS.contains(name) ? Optional.of(new Containment(target, own)) : Optional.empty();
  }
}
