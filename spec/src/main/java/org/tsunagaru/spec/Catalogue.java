package org.tsunagaru.spec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is required, in the order of its files.
 *
 * @param requirements all requirements, ids unique
 * @param classes all conformance classes, ids unique
 * @param profiles all profiles, ids unique
 * @param requirementsDigest digest of the requirement files
 * @param profilesDigest digest of the class and profile files
 */
public record Catalogue(
    List<Requirement> requirements,
    List<ConformanceClass> classes,
    List<Profile> profiles,
    String requirementsDigest,
    String profilesDigest) {

  /** Find a requirement by its id. */
  public Optional<Requirement> requirement(String id) {
    return find(requirements, Requirement::id, id);
  }

  /** Find a conformance class by its id. */
  public Optional<ConformanceClass> conformanceClass(String id) {
    return find(classes, ConformanceClass::id, id);
  }

  /** Find a profile by its id. */
  public Optional<Profile> profile(String id) {
    return find(profiles, Profile::id, id);
  }

  /**
   * Find a profile that has to be there.
   *
   * @throws SpecException naming the profiles that exist
   */
  public Profile requireProfile(String id) {
    return profile(id)
        .orElseThrow(
            () ->
                unknown(
                    new Text("profile", "プロファイル"),
                    id,
                    profiles.stream().map(Profile::id),
                    "profiles"));
  }

  /**
   * Find a requirement that has to be there.
   *
   * @throws SpecException naming the nearest ids
   */
  public Requirement requireRequirement(String id) {
    return requirement(id)
        .orElseThrow(
            () ->
                unknown(
                    new Text("requirement", "要件"),
                    id,
                    requirements.stream().map(Requirement::id).filter(known -> near(known, id)),
                    "requirements"));
  }

  /** Return the requirements that count in a profile: those of its classes that are verified. */
  public List<Requirement> requirementsOf(Profile profile) {
    return requirements.stream()
        .filter(r -> profile.includes(r.conformanceClass()))
        .filter(r -> r.verification() != Verification.GAP)
        .toList();
  }

  /** Return what the use of a profile asks for beyond what counts: nothing verifies it yet. */
  public List<Requirement> gapsOf(Profile profile) {
    return requirements.stream()
        .filter(r -> r.verification() == Verification.GAP)
        .filter(
            r ->
                profile.includes(r.conformanceClass())
                    || profile.beyond().contains(r.conformanceClass()))
        .toList();
  }

  private static boolean near(String known, String asked) {
    String group = asked.replaceAll("-?[0-9]*$", "");
    return !group.isEmpty() && known.startsWith(group);
  }

  private static SpecException unknown(Text kind, String id, Stream<String> known, String list) {
    String names = known.limit(12).collect(Collectors.joining(", "));
    String en = names.isEmpty() ? "" : " Known: " + names + ".";
    String ja = names.isEmpty() ? "" : " 候補: " + names + "。";
    return new SpecException(
        new Text(
            "There is no %s called '%s'.%s 'tsunagaru list %s' shows all."
                .formatted(kind.en(), id, en, list),
            "%s「%s」はありません。%s 一覧は tsunagaru list %s で表示します。".formatted(kind.ja(), id, ja, list)));
  }

  private static <T> Optional<T> find(List<T> all, Function<T, String> id, String wanted) {
    return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
  }
}
