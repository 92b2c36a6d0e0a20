package org.tsunagaru.validator.rule;

import java.util.List;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A semantic rule at work. It keeps nothing from one call to the next. */
interface Check {

  /** Return what this check stands for in the catalogue. */
  Rule rule();

  /** Looks at an NGSI-LD entity as a whole. */
  interface OfEntity extends Check {
    void entity(JsonNode entity, Place at, Faults faults);
  }

  /** Looks at one instance of an NGSI-LD attribute. */
  interface OfAttribute extends Check {
    void attribute(Attribute attribute, Faults faults);
  }

  /** Looks at all instances of one NGSI-LD attribute; at least two. */
  interface OfInstances extends Check {
    void instances(String name, JsonNode instances, Place at, Faults faults);
  }

  /** Looks at a timestamp that stands as a plain member, such as {@code observedAt}. */
  interface OfTimestamp extends Check {
    void timestamp(String member, JsonNode value, Place at, Faults faults);
  }

  /** Looks at a string, number, boolean or null among the values. */
  interface OfScalar extends Check {
    void scalar(JsonNode value, Place at, Faults faults);
  }

  /** Looks at a text, be it a value or a cell of a table. */
  interface OfText extends OfScalar {}

  /** Looks at a geometry; its shape may be wrong. */
  interface OfGeometry extends Check {
    void geometry(JsonNode geometry, Place at, Faults faults);
  }

  /** Looks at a GeoJSON Feature or FeatureCollection. */
  interface OfFeature extends Check {
    void feature(JsonNode feature, Place at, Faults faults);
  }

  /** Looks at an NGSIv2 entity as a whole. */
  interface OfV2Entity extends Check {
    void v2Entity(JsonNode entity, List<V2Attribute> attributes, Place at, Faults faults);
  }

  /** Looks at one attribute of NGSIv2; not in keyValues, where it has no type. */
  interface OfV2Attribute extends Check {
    void v2Attribute(V2Attribute attribute, Faults faults);
  }
}
