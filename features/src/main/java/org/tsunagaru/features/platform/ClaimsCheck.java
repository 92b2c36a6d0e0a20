package org.tsunagaru.features.platform;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Text;

/** Holds what a platform file claims against the endpoints it gives and what can be claimed. */
final class ClaimsCheck {

  private static final int SHOWN = 12;

  private final Reading reading;
  private final Catalogue catalogue;

  ClaimsCheck(Reading reading, Catalogue catalogue) {
    this.reading = reading;
    this.catalogue = catalogue;
  }

  void check() {
    Binding.WORDS.forEach(this::binding);
    reading.text("/claims/profile").ifPresent(this::profile);
    reading
        .at("/claims/classes")
        .propertyStream()
        .forEach(entry -> conformanceClass(entry.getKey(), entry.getValue().asBoolean()));
  }

  private void binding(String binding) {
    boolean reachable = reading.has("/endpoints/" + binding);
    boolean claimed = reading.has("/claims/" + binding);
    if (claimed && !reachable) {
      reading.problem(
          "/claims/" + binding,
          Text.of(
              "%1$s is claimed, but endpoints says nowhere to reach it; add endpoints.%1$s or drop the claim",
              "%1$s への対応を主張していますが、接続先がありません。endpoints.%1$s を加えるか、この主張を削除してください", binding));
    } else if (reachable && !claimed) {
      reading.problem(
          "/endpoints/" + binding,
          Text.of(
              "this endpoint is given, but claims does not claim %1$s; add its edition as claims.%1$s or drop the endpoint",
              "接続先がありますが、claims で %1$s への対応を主張していません。claims.%1$s に版を加えるか、この接続先を削除してください", binding));
    }
  }

  private void profile(String id) {
    Optional<Profile> profile = catalogue.profile(id);
    if (profile.isEmpty()) {
      unknown(
          "/claims/profile",
          new Text("profile", "プロファイル"),
          id,
          catalogue.profiles().stream().map(Profile::id),
          "profiles");
    } else if (profile.get().bindings().stream().noneMatch(b -> reading.has("/endpoints/" + b))) {
      String bindings = String.join(", ", profile.get().bindings());
      reading.problem(
          "/claims/profile",
          Text.of(
              "this profile is tested over %s, and endpoints has none of them",
              "このプロファイルの試験に必要な接続先（%s）が endpoints にありません", bindings));
    }
  }

  private void conformanceClass(String id, boolean claimed) {
    String pointer = "/claims/classes/" + id.replace("~", "~0").replace("/", "~1");
    Optional<ConformanceClass> known = catalogue.conformanceClass(id);
    if (known.isEmpty()) {
      unknown(
          pointer,
          new Text("conformance class", "適合クラス"),
          id,
          catalogue.classes().stream().map(ConformanceClass::id),
          "classes");
      return;
    }
    if (claimed) {
      known.get().needs().forEach(endpoint -> need(pointer, endpoint));
    }
    known
        .get()
        .binding()
        .filter(binding -> claimed && !reading.has("/endpoints/" + binding))
        .ifPresent(
            binding ->
                reading.problem(
                    pointer,
                    Text.of(
                        "this class is one of %1$s, and endpoints has no %1$s",
                        "この適合クラスは %1$s のものですが、endpoints に %1$s がありません", binding)));
  }

  private void need(String pointer, String endpoint) {
    if (!reading.has("/endpoints/" + endpoint)) {
      reading.problem(
          pointer,
          Text.of(
              "this class is tested at endpoints.%1$s, which is not given; add it or drop the claim",
              "この適合クラスの試験には endpoints.%1$s が必要です。接続先を加えるか、この主張を削除してください", endpoint));
    }
  }

  private void unknown(String pointer, Text kind, String id, Stream<String> known, String list) {
    String names = known.limit(SHOWN).collect(Collectors.joining(", "));
    reading.problem(
        pointer,
        Text.of(
            "there is no %1$s '%3$s'; known are %4$s, and 'tsunagaru list %5$s' shows all",
            "%2$s「%3$s」はありません。候補: %4$s。一覧は tsunagaru list %5$s で表示します",
            kind.en(),
            kind.ja(),
            id,
            names,
            list));
  }
}
