package org.tsunagaru.validator.rule;

import java.time.Clock;
import java.util.List;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** All semantic rules, ready to look at records. A new rule is one class and one line here. */
public final class RuleBook {

  private final List<Check> checks;
  private final EntityWalk entities;
  private final GeoJsonWalk features;

  /**
   * Open the book.
   *
   * @param clock tells what lies in the future
   */
  public RuleBook(Clock clock) {
    this.checks =
        List.of(
            new IdentifierIsUri(),
            new NameGrammar(),
            new MemberSpelling(),
            new LocationIsGeoProperty(),
            new NullValue(),
            new DeletionMarker(),
            new DatasetIdOnce(),
            new DatasetIdIsUri(),
            new RelationshipIsUri(),
            new TimestampIsUtc(),
            new TimestampInFuture(clock),
            new LocalDateTime(),
            new UnitCodeTrap(),
            new SentinelNumber(),
            new BrokenText(),
            new ControlCharacter(),
            new GeometryCollectionInEntity(),
            new CoordinateFinite(),
            new CoordinateRange(),
            new CoordinateSwapped(),
            new RingClosed(),
            new RingOrientation(),
            new FeatureGeometryWrapped(),
            new ForeignReferenceSystem());
    Walk walk = new Walk(checks);
    this.entities = new EntityWalk(walk);
    this.features = new GeoJsonWalk(walk, entities);
  }

  /** List the rules of this book. */
  public List<Rule> rules() {
    return checks.stream().map(Check::rule).toList();
  }

  /** Look at an NGSI-LD entity in any of its representations. */
  public void entity(JsonNode entity, Place at, Faults faults) {
    entities.entity(entity, at, faults);
  }

  /** Look at a GeoJSON geometry, Feature or FeatureCollection. */
  public void geoJson(JsonNode object, Place at, Faults faults) {
    features.object(object, at, faults);
  }

  /** Tell whether a Feature carries an NGSI-LD entity (GS CIM 009 clause 4.5.16.2). */
  public static boolean isEntity(JsonNode feature) {
    return GeoJsonWalk.isEntity(feature);
  }
}
