package org.tsunagaru.validator.dataset;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;

/** Goes through all mentions in their order, and keeps no more than the thing at hand. */
final class Comparison {

  private final Identities identities;
  private final Set<String> types;
  private final boolean whole;
  private final Identities.Report report;
  private @Nullable Mention first;
  private @Nullable Mention firstHere;
  private long elsewhere;

  /**
   * Set up a comparison.
   *
   * @param types every type of which there is a thing
   * @param whole whether every mention was remembered; else nothing can be said to be missing
   */
  Comparison(Identities identities, Set<String> types, boolean whole, Identities.Report report) {
    this.identities = identities;
    this.types = types;
    this.whole = whole;
    this.report = report;
  }

  void take(Mention mention) {
    if (first != null && first.key() != mention.key()) {
      first = null;
      firstHere = null;
    }
    if (mention.pointing()) {
      pointing(mention);
    } else {
      thing(mention);
    }
  }

  void finish() {
    if (elsewhere > 0) {
      report.left(
          elsewhere,
          Text.of(
              "%s: relationships to things of types of which none was handed over were not followed.",
              "%s: 渡されたデータにない種別への関係は、参照先の有無を確認していません。", DatasetRules.DANGLING.id()));
    }
  }

  private void thing(Mention mention) {
    boolean other = first != null && !first.identifier().equals(mention.identifier());
    if (first == null || firstHere == null || other) { // two identifiers of one hash are two
      first = mention;
      firstHere = mention;
      return;
    }
    boolean here = firstHere.source() == mention.source();
    Mention earlier = here ? firstHere : first;
    if (!here) {
      firstHere = mention;
    }
    report.found(
        fault(
            DatasetRules.DUPLICATE,
            mention,
            here
                ? Text.of(
                    "The identifier already stands on line %d.", "同じidが%d行目にもあります。", earlier.line())
                : Text.of(
                    "The identifier already stands in %s on line %d.",
                    "同じidが %s の%d行目にもあります。", identities.source(earlier.source()), earlier.line())));
  }

  private void pointing(Mention mention) {
    boolean said = mention.type().startsWith(Naming.SAID);
    boolean meant = mention.type().startsWith(Naming.MEANT);
    String named = said || meant ? mention.type().substring(1) : mention.type();
    boolean vague = meant && !types.contains(named);
    String type = vague ? Pointing.typeOf(mention.identifier()) : named;
    if (first != null) {
      List<String> actual = List.of(first.type().split(" ", -1));
      if ((said || (meant && !vague)) && !actual.contains(type)) {
        report.found(
            fault(
                DatasetRules.TYPE,
                mention,
                Text.of(
                    "The relationship names the type %s, and the thing is of type %s.",
                    "関係が示す種別は %s ですが、参照先の種別は %s です。", type, first.type())));
      }
    } else if (!types.contains(type)) {
      elsewhere++;
    } else if (whole) {
      report.found(
          fault(
              DatasetRules.DANGLING,
              mention,
              Text.of(
                  "There is no %s of this identifier in what was handed over.",
                  "このidの %s は、渡されたデータにありません。", type)));
    }
  }

  private Fault fault(Rule rule, Mention mention, Text message) {
    return new Fault(
        rule,
        identities.source(mention.source()),
        mention.line(),
        mention.pointer(),
        mention.identifier(),
        message);
  }
}
