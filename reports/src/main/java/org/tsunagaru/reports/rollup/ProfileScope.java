package org.tsunagaru.reports.rollup;

import java.util.List;
import java.util.stream.Stream;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Profile;

/** Which classes of a profile count for a platform that claims certain APIs. */
final class ProfileScope {

  private final RunRecord record;
  private final Profile profile;

  ProfileScope(RunRecord record) {
    this.record = record;
    this.profile = record.profile();
  }

  /** Tell whether the platform claims none of the APIs of which the profile wants one. */
  boolean nothingClaimed() {
    return profile.bindings().stream().noneMatch(this::claimed);
  }

  /** List the classes that count: all of the profile where nothing is claimed. */
  List<ConformanceClass> classes() {
    return Stream.concat(profile.required().stream(), profile.optional().stream())
        .distinct()
        .filter(this::counts)
        .flatMap(id -> record.catalogue().conformanceClass(id).stream())
        .toList();
  }

  boolean counts(String classId) {
    return profile.includes(classId) && speaksOf(classId);
  }

  /** Tell whether a class is of an API that is claimed, or of all. */
  boolean speaksOf(String classId) {
    return record
        .catalogue()
        .conformanceClass(classId)
        .filter(c -> nothingClaimed() || c.binding().map(this::claimed).orElse(true))
        .isPresent();
  }

  boolean requires(String classId) {
    return profile.required().contains(classId);
  }

  /** Tell whether the platform declines a class that it may not decline. */
  boolean declinesRequired() {
    return profile.required().stream()
        .anyMatch(classId -> counts(classId) && record.claims().declines(classId));
  }

  private boolean claimed(String binding) {
    return record.claims().editions().containsKey(binding);
  }
}
