package org.tsunagaru.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The catalogue as a tree: from the statements of the article down to what refines them. */
public final class RequirementTree {

  /**
   * A requirement and what refines it.
   *
   * @param requirement the requirement
   * @param shown whether it stands here in full; else it was shown before, with all below it
   * @param below what refines it, in catalogue order; none where it was shown before
   */
  public record Branch(Requirement requirement, boolean shown, List<Branch> below) {}

  private final Map<String, List<Requirement>> refining = new LinkedHashMap<>();
  private final Predicate<Requirement> wanted;
  private final Set<String> seen = new HashSet<>();

  private RequirementTree(Catalogue catalogue, Predicate<Requirement> wanted) {
    this.wanted = wanted;
    for (Requirement requirement : catalogue.requirements()) {
      for (String above : requirement.refines()) {
        refining.computeIfAbsent(above, any -> new ArrayList<>()).add(requirement);
      }
    }
  }

  /**
   * Lay out what is wanted, and what stands above it.
   *
   * @param wanted the requirements to show; those above them are shown for the way
   * @return the requirements that refine no other, in the order of the article, each with what is
   *     below it
   */
  public static List<Branch> of(Catalogue catalogue, Predicate<Requirement> wanted) {
    RequirementTree tree = new RequirementTree(catalogue, wanted);
    return catalogue.requirements().stream()
        .filter(requirement -> requirement.refines().isEmpty() && tree.leadsToWanted(requirement))
        .sorted(Comparator.comparing(RequirementTree::firstStatement))
        .map(tree::branch)
        .toList();
  }

  /** Put first what carries the first of the article's statements. */
  private static String firstStatement(Requirement requirement) {
    return requirement.rows().stream()
        .filter(row -> row.startsWith("A-"))
        .sorted()
        .findFirst()
        .orElse("~");
  }

  private Branch branch(Requirement requirement) {
    if (!seen.add(requirement.id())) {
      return new Branch(requirement, false, List.of());
    }
    List<Branch> below = new ArrayList<>();
    for (Requirement one : refining.getOrDefault(requirement.id(), List.of())) {
      if (leadsToWanted(one)) {
        below.add(branch(one));
      }
    }
    return new Branch(requirement, true, List.copyOf(below));
  }

  private boolean leadsToWanted(Requirement requirement) {
    return wanted.test(requirement)
        || refining.getOrDefault(requirement.id(), List.of()).stream()
            .anyMatch(this::leadsToWanted);
  }
}
