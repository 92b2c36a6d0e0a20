package org.tsunagaru.validator.rule;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All semantic rules, ready to look at records. A new rule is one class and one line here. */
public final class RuleBook {

  private final List<Check> checks;
  private final List<Check> ofV2;
  private final EntityWalk entities;
  private final V2Walk v2;
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
            new TimestampAncient(),
            new LocalDateTime(),
            new UnitCodeListed(),
            new SentinelNumber(),
            new BrokenText(),
            new ControlCharacter(),
            new PrivateUse(),
            new VendorCharacter(),
            new PeriodOrder(),
            new CountsAgree(),
            new HostInIdentifier(),
            new PersonalNumber(),
            new GeometryCollectionInEntity(),
            new CoordinateFinite(),
            new CoordinateRange(),
            new CoordinateSwapped(),
            new CoordinateZero(),
            new RingClosed(),
            new RingOrientation(),
            new FeatureGeometryWrapped(),
            new ForeignReferenceSystem());
    this.ofV2 =
        List.of(
            new V2Identifier(),
            new V2ReservedName(),
            new V2ForbiddenCharacter(),
            new V2DateTime(),
            new V2Place(),
            new V2OnePlace(),
            new V2ValueType());
    this.v2 = new V2Walk(ofV2, sharedWithV2());
    Walk walk = new Walk(checks);
    this.entities = new EntityWalk(walk);
    this.features = new GeoJsonWalk(walk, entities);
  }

  /** List the rules of this book. */
  public List<Rule> rules() {
    return Stream.concat(checks.stream(), ofV2.stream()).map(Check::rule).toList();
  }

  /** Null, and the marker for deletion, are values like any other in NGSIv2. */
  private List<Check> sharedWithV2() {
    return checks.stream()
        .filter(
            check ->
                check instanceof Check.OfScalar
                    || check instanceof Check.OfGeometry
                    || check instanceof Check.OfV2Attribute
                    || check instanceof Check.OfV2Entity)
        .filter(check -> !(check instanceof NullValue || check instanceof DeletionMarker))
        .toList();
  }

  /** Look at a text that stands in a cell of a table. */
  public void text(String text, Place at, Faults faults) {
    JsonNode node = JsonNodeFactory.instance.stringNode(text);
    for (Check check : checks) {
      if (check instanceof Check.OfText ofText) {
        ofText.scalar(node, at, faults);
      }
    }
  }

  /** Look at an NGSIv2 entity. */
  public void v2Entity(JsonNode entity, boolean keyValues, Place at, Faults faults) {
    v2.entity(entity, keyValues, at, faults);
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
