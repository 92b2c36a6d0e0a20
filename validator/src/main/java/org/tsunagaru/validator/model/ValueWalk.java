package org.tsunagaru.validator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/** Goes through a value together with what the model says of it, part by part. */
final class ValueWalk {

  private final List<ModelCheck.OfValue> checks;

  ValueWalk(List<ModelCheck.OfValue> checks) {
    this.checks = checks;
  }

  void value(Claim claim, Instance instance, Faults faults) {
    part(
        claim,
        new Part(instance, instance.attribute().value(), instance.value(), instance.valueAt()),
        faults);
  }

  private void part(Claim claim, Part given, Faults faults) {
    Part part = given.bare();
    if (part.node().isNull()) {
      return; // another rule speaks of null
    }
    ValueModel model = part.model();
    if (!model.alternatives().isEmpty()) {
      alternatives(claim, part, faults);
    } else if (model.takes(part.node())) {
      checks.forEach(check -> check.value(claim, part, faults));
      inside(claim, part, faults);
    } else if (isSingle(part)) {
      part(claim, with(part, model.items().orElseThrow()), faults);
    } else {
      ValueType.report(claim, part, model.types(), faults);
    }
  }

  /** JSON-LD writes a list of one as that one. */
  private static boolean isSingle(Part part) {
    return part.instance().linked()
        && part.model().types().contains("array")
        && part.model().items().isPresent()
        && !part.node().isArray();
  }

  private void inside(Claim claim, Part part, Faults faults) {
    JsonNode node = part.node();
    if (node.isArray() && part.model().items().isPresent()) {
      ValueModel items = part.model().items().get();
      for (int i = 0; i < node.size(); i++) {
        Place at = part.at().element(i);
        part(claim, new Part(part.instance(), items, node.get(i), at), faults);
      }
    }
    if (node.isObject()) {
      for (Map.Entry<String, ValueModel> member : part.model().members().entrySet()) {
        JsonNode inner = node.path(member.getKey());
        if (!inner.isMissingNode()) {
          Place at = part.at().member(member.getKey());
          part(claim, new Part(part.instance(), member.getValue(), inner, at), faults);
        }
      }
    }
  }

  /** Judge by the alternative that fits, else by the first of the right kind. */
  private void alternatives(Claim claim, Part part, Faults faults) {
    List<ValueModel> candidates = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (ValueModel one : part.model().alternatives()) {
      types.addAll(one.types());
      if (one.takes(part.node()) || isSingle(with(part, one))) {
        candidates.add(one);
      }
    }
    if (candidates.isEmpty()) {
      ValueType.report(claim, part, types.stream().distinct().toList(), faults);
      return;
    }
    ValueModel best = candidates.get(0);
    for (ValueModel one : candidates) {
      if (fits(claim, with(part, one))) {
        best = one;
        break;
      }
    }
    part(claim, with(part, best), faults);
  }

  private boolean fits(Claim claim, Part part) {
    List<String> found = new ArrayList<>();
    part(claim, part, (rule, place, value, message) -> found.add(rule.id()));
    return found.isEmpty();
  }

  private static Part with(Part part, ValueModel model) {
    return new Part(part.instance(), model, part.node(), part.at());
  }
}
