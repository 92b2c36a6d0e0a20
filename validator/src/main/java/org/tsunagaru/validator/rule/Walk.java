package org.tsunagaru.validator.rule;

import java.util.List;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/** Brings values, timestamps and geometries before the checks that want to see them. */
final class Walk {

  final List<Check.OfEntity> ofEntity;
  final List<Check.OfAttribute> ofAttribute;
  final List<Check.OfInstances> ofInstances;
  final List<Check.OfFeature> ofFeature;
  private final List<Check.OfTimestamp> ofTimestamp;
  private final List<Check.OfScalar> ofScalar;
  private final List<Check.OfGeometry> ofGeometry;

  Walk(List<Check> checks) {
    this.ofEntity = those(checks, Check.OfEntity.class);
    this.ofAttribute = those(checks, Check.OfAttribute.class);
    this.ofInstances = those(checks, Check.OfInstances.class);
    this.ofFeature = those(checks, Check.OfFeature.class);
    this.ofTimestamp = those(checks, Check.OfTimestamp.class);
    this.ofScalar = those(checks, Check.OfScalar.class);
    this.ofGeometry = those(checks, Check.OfGeometry.class);
  }

  static <T> List<T> those(List<Check> checks, Class<T> kind) {
    return checks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  void timestamp(String member, JsonNode value, Place at, Faults faults) {
    for (Check.OfTimestamp check : ofTimestamp) {
      check.timestamp(member, value, at, faults);
    }
  }

  void geometry(JsonNode geometry, Place at, Faults faults) {
    for (Check.OfGeometry check : ofGeometry) {
      check.geometry(geometry, at, faults);
    }
    JsonNode parts = geometry.path("geometries");
    for (int i = 0; i < parts.size(); i++) {
      geometry(parts.path(i), at.member("geometries").element(i), faults);
    }
  }

  /** Visit every scalar below a value. */
  void values(JsonNode value, Place at, Faults faults) {
    if (value.isObject()) {
      typed(value, at, faults);
      value.forEachEntry((name, child) -> values(child, at.member(name), faults));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        values(value.get(i), at.element(i), faults);
      }
    } else {
      for (Check.OfScalar check : ofScalar) {
        check.scalar(value, at, faults);
      }
    }
  }

  /** A JSON-LD value object of type DateTime holds a timestamp (GS CIM 009 clause 4.6.3). */
  private void typed(JsonNode value, Place at, Faults faults) {
    if (value.path("@type").asString("").equals("DateTime") && value.has("@value")) {
      timestamp("@value", value.path("@value"), at.member("@value"), faults);
    }
  }
}
