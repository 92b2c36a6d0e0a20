package org.tsunagaru.reports.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.spec.Architecture;
import org.tsunagaru.spec.Characteristic;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Text;

/** Lays what a run found over the whole architecture. */
final class Painter {

  private final RunRecord record;
  private final ProfileScope scope;
  private final Set<String> claimedBeside;
  private final List<RequirementResult> results;
  private final List<Requirement> gaps;
  private final List<Requirement> outside;

  /**
   * Take what was found.
   *
   * @param claimedBeside classes that were tested or answered without being claimed in words
   */
  Painter(
      RunRecord record,
      ProfileScope scope,
      Set<String> claimedBeside,
      List<RequirementResult> results,
      List<Requirement> gaps) {
    this.record = record;
    this.scope = scope;
    this.claimedBeside = claimedBeside;
    this.results = results;
    this.gaps = gaps;
    Set<String> asked =
        Stream.concat(results.stream().map(RequirementResult::requirement), gaps.stream())
            .map(Requirement::id)
            .collect(Collectors.toSet());
    this.outside =
        record.catalogue().requirements().stream()
            .filter(one -> !asked.contains(one.id()) && isOfTheCity(one))
            .toList();
  }

  Picture picture() {
    return new Picture(
        areas(Architecture.layers(), (one, id) -> one.layer().equals(id)),
        areas(Architecture.functions(), (one, id) -> one.function().equals(Optional.of(id))),
        Arrays.stream(Characteristic.values())
            .map(
                one ->
                    area(one.word(), one.title(), asked -> asked.characteristics().contains(one)))
            .toList(),
        claims());
  }

  private interface Membership {
    boolean test(Requirement requirement, String id);
  }

  private List<Area> areas(List<Map.Entry<String, Text>> names, Membership member) {
    return names.stream()
        .map(name -> area(name.getKey(), name.getValue(), one -> member.test(one, name.getKey())))
        .toList();
  }

  private Area area(String id, Text title, Predicate<Requirement> member) {
    List<RequirementResult> own =
        results.stream().filter(result -> member.test(result.requirement())).toList();
    return new Area(
        id,
        title,
        Counts.ofTests(own),
        Counts.ofQuestions(own),
        gaps.stream().filter(member).count(),
        outside.stream().filter(member).count());
  }

  private boolean isOfTheCity(Requirement requirement) {
    return record
        .catalogue()
        .conformanceClass(requirement.conformanceClass())
        .filter(one -> one.binding().isEmpty())
        .isPresent();
  }

  private Map<Claim, List<ConformanceClass>> claims() {
    Profile profile = record.profile();
    Map<Claim, List<ConformanceClass>> claims = new EnumMap<>(Claim.class);
    Stream.of(profile.required(), profile.optional(), profile.beyond())
        .flatMap(List::stream)
        .flatMap(id -> record.catalogue().conformanceClass(id).stream())
        .forEach(one -> claims.computeIfAbsent(claim(one), any -> new ArrayList<>()).add(one));
    return Collections.unmodifiableMap(claims);
  }

  private Claim claim(ConformanceClass one) {
    boolean required = scope.requires(one.id());
    if (!record.profile().includes(one.id())) {
      return Claim.BEYOND;
    } else if (!scope.speaksOf(one.id())) {
      return Claim.OTHER_API;
    } else if (record.claims().declines(one.id())) {
      return required ? Claim.REFUSED : Claim.DECLINED;
    } else if (required) {
      return Claim.REQUIRED;
    }
    boolean claimed =
        claimedBeside.contains(one.id()) || record.claims().classes().containsKey(one.id());
    return claimed ? Claim.CLAIMED : Claim.UNCLAIMED;
  }
}
