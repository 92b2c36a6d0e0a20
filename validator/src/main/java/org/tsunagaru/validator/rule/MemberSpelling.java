package org.tsunagaru.validator.rule;

import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.EntityMembers;

/**
 * The members of an attribute are case-sensitive; in another case they become attributes of their
 * own, and what they say is lost (clauses 4.5.2 and 4.5.3).
 */
final class MemberSpelling implements Check.OfAttribute {

  private static final Rule RULE =
      Rule.warning(
          "member-case",
          new Text(
              "Members such as observedAt and unitCode are written in their case",
              "observedAtやunitCodeなどの項目名の大文字・小文字が正しい"),
          new Text("Correct the name of the member.", "項目名を直してください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:1\", \"type\": \"WaterLevel\", \"name\": \"a\","
              + " \"level\": {\"type\": \"Property\", \"value\": 1.2, \"unitCode\": \"MTR\"}}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:1\", \"type\": \"WaterLevel\", \"name\": \"a\","
              + " \"level\": {\"type\": \"Property\", \"value\": 1.2, \"unitcode\": \"MTR\"}}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    if (attribute.depth() == 0) {
      return;
    }
    Optional<String> meant =
        EntityMembers.OF_ATTRIBUTE.stream().filter(attribute.name()::equalsIgnoreCase).findFirst();
    meant.ifPresent(
        name ->
            faults.add(
                RULE,
                attribute.at(),
                attribute.name(),
                Text.of(
                    "\"%s\" is taken for an attribute; \"%s\" seems to be meant.",
                    "「%s」は別の属性とみなされます。「%s」の書き間違いのようです。", attribute.name(), name)));
  }
}
