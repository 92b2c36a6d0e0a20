package org.tsunagaru.validator.model;

import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.AttributeKind;
import org.tsunagaru.validator.model.AttributeModel.Kind;

/** A place is a geometry. Of location and its like the rules of NGSI-LD itself say the rest. */
final class GeometryExpected implements ModelCheck.OfInstance {

  private static final Rule RULE =
      Rule.error(
          "model-geometry",
          new Text("A place is a geometry", "場所の属性が図形である"),
          new Text(
              "Give it the type GeoProperty and a GeoJSON geometry as value.",
              "typeをGeoPropertyにし、GeoJSONの図形を値に入れてください。"),
          Samples.roadSegment(
              "{\"type\": \"GeoProperty\", \"value\": {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}}"),
          Samples.roadSegment("{\"type\": \"Property\", \"value\": \"34.8, 138.3\"}"));

  private static final Set<String> RESERVED =
      Set.of("location", "observationSpace", "operationSpace");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void instance(Claim claim, Instance instance, Faults faults) {
    AttributeModel attribute = instance.attribute();
    if (attribute.kind() == Kind.GEO_PROPERTY && isOther(instance)) {
      faults.add(
          RULE,
          instance.at(),
          instance.value().toString(),
          claim.text(
              "\"%s\" is a geometry in the model, and something else here.",
              "「%s」はモデルでは図形ですが、図形になっていません。", attribute.name()));
    }
  }

  private static boolean isOther(Instance instance) {
    boolean reserved = RESERVED.contains(instance.attribute().name());
    if (!instance.kind().isEmpty()) {
      return !instance.kind().equals("GeoProperty") && !reserved;
    }
    boolean told = reserved && instance.linked() && !instance.value().isObject();
    return !told && !AttributeKind.isGeometry(instance.value());
  }
}
