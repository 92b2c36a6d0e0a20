package org.tsunagaru.reports.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reports.Given.passed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Verification;

/** The whole architecture in one view. */
class PictureTest {

  @Test
  void the_picture_has_the_whole_architecture_whatever_the_profile_asks_for() {
    Picture picture = new Given().must("A", passed()).report().picture();

    assertThat(picture.layers())
        .extracting(Area::id)
        .containsExactly("strategy", "rules", "organisation", "business", "city-os", "assets");
    assertThat(picture.functions()).hasSize(8);
    assertThat(picture.characteristics()).hasSize(3);
    assertThat(picture.layers())
        .extracting(Area::hasAny)
        .containsExactly(false, false, false, false, true, false);
  }

  @Test
  void the_picture_tells_what_the_profile_does_not_ask_for_from_what_nobody_verifies() {
    Area cityOs =
        new Given()
            .must("A", passed())
            .requirement("G", Level.MUST, "elsewhere", Verification.GAP)
            .requirement("T", Level.MUST, "elsewhere", Verification.TEST)
            .report()
            .picture()
            .layers()
            .get(4);

    assertThat(cityOs.gaps()).isEqualTo(1);
    assertThat(cityOs.outside()).isEqualTo(1);
    assertThat(cityOs.counts()).containsEntry(Kind.PASSED, 1L);
  }

  @Test
  void the_picture_tells_what_is_claimed_and_what_is_not() {
    assertThat(claims(new Given().must("A", passed())))
        .containsEntry(Claim.REQUIRED, List.of(Given.REQUIRED, Given.OF_BINDING))
        .containsEntry(Claim.OTHER_API, List.of(Given.OF_OTHER_BINDING))
        .containsEntry(Claim.UNCLAIMED, List.of(Given.OPTIONAL, Given.ON_CLAIM))
        .containsEntry(Claim.BEYOND, List.of("elsewhere"));
    assertThat(claims(new Given().says(Given.OPTIONAL, true)))
        .containsEntry(Claim.CLAIMED, List.of(Given.OPTIONAL));
    assertThat(claims(new Given().says(Given.OPTIONAL, false).says(Given.REQUIRED, false)))
        .containsEntry(Claim.DECLINED, List.of(Given.OPTIONAL))
        .containsEntry(Claim.REFUSED, List.of(Given.REQUIRED));
    assertThat(
            claims(
                new Given()
                    .requirement("T", Level.MUST, Given.OPTIONAL, Verification.TEST)
                    .ran("T", passed())))
        .containsEntry(Claim.CLAIMED, List.of(Given.OPTIONAL));
  }

  private static Map<Claim, List<String>> claims(Given given) {
    return given.report().picture().claims().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(one -> one.id()).toList()));
  }
}
