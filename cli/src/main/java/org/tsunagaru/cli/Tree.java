package org.tsunagaru.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagaru.features.suite.GherkinLibrary;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.RequirementTree;
import org.tsunagaru.spec.RequirementTree.Branch;
import org.tsunagaru.spec.Text;

/** The requirements as a list in lists: from the article's statements down to the checks. */
final class Tree {

  private final GherkinLibrary library;
  private final Locale locale;
  private final Set<String> counted;
  private final StringBuilder page = new StringBuilder();

  private Tree(GherkinLibrary library, Locale locale, Set<String> counted) {
    this.library = library;
    this.locale = locale;
    this.counted = counted;
  }

  /** Write the whole catalogue. */
  static String of(Catalogue catalogue, GherkinLibrary library, Locale locale) {
    return write(catalogue, new Tree(library, locale, ids(catalogue.requirements())));
  }

  /** Write what counts in a profile, and what stands above it. */
  static String of(Catalogue catalogue, Profile profile, GherkinLibrary library, Locale locale) {
    return write(catalogue, new Tree(library, locale, ids(catalogue.requirementsOf(profile))));
  }

  private static String write(Catalogue catalogue, Tree tree) {
    RequirementTree.of(catalogue, one -> tree.counted.contains(one.id()))
        .forEach(top -> tree.branch(top, 0));
    return tree.page.toString();
  }

  private static Set<String> ids(List<Requirement> requirements) {
    return requirements.stream().map(Requirement::id).collect(Collectors.toSet());
  }

  private void branch(Branch branch, int depth) {
    Requirement requirement = branch.requirement();
    String rows =
        requirement.rows().stream()
            .filter(row -> row.startsWith("A-"))
            .collect(Collectors.joining(", ", " [", "]"));
    line(
        depth,
        "**%s**%s %s (%s; %s)"
            .formatted(
                requirement.id(),
                rows.equals(" []") ? "" : rows,
                requirement.title().in(locale),
                requirement.level().title().in(locale),
                standing(branch)));
    if (branch.shown()) {
      checks(requirement, depth + 1);
      branch.below().forEach(below -> branch(below, depth + 1));
    }
  }

  private String standing(Branch branch) {
    Requirement requirement = branch.requirement();
    if (!branch.shown()) {
      return new Text("see above", "前出").in(locale);
    }
    String verified = requirement.verification().title().in(locale);
    return counted.contains(requirement.id())
        ? verified
        : verified + new Text("; not counted", "、判定に含めない").in(locale);
  }

  private void checks(Requirement requirement, int depth) {
    if (counted.contains(requirement.id())) {
      Checks.of(requirement.id(), library.scenarios())
          .forEach(
              check ->
                  line(depth, "`" + check.tag() + "` " + check.name().in(locale) + check.times()));
    }
  }

  private void line(int depth, String words) {
    page.append("  ".repeat(depth)).append("- ").append(words).append('\n');
  }
}
