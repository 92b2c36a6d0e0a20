package org.tsunagaru.reference.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.representation.Geometries;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** A question about where things lie, clause 4.10. */
public final class GeoQuery implements Condition {

  private static final Pattern NEAR =
      Pattern.compile("near;(max|min)Distance==(\\d{1,12}(?:\\.\\d{1,12})?(?:[eE][+-]?\\d{1,2})?)");
  private static final Pattern SIMPLE =
      Pattern.compile("within|contains|intersects|equals|disjoint|overlaps");

  private final String relation;
  private final double distance;
  private final Geometry reference;
  private final String property;
  private final Seeded defects;

  private GeoQuery(
      String relation, double distance, Geometry reference, String property, Seeded defects) {
    this.relation = relation;
    this.distance = distance;
    this.reference = reference;
    this.property = property;
    this.defects = defects;
  }

  /**
   * Read a geo-query.
   *
   * @param georel relation, with its distance where it is {@code near}
   * @param geometry type of the reference geometry
   * @param coordinates of the reference geometry, as JSON or as a text of JSON
   * @param property full name of the GeoProperty asked about
   * @throws Fault of kind bad data when it is incomplete or malformed
   */
  public static GeoQuery parse(
      Optional<String> georel,
      Optional<String> geometry,
      Optional<JsonNode> coordinates,
      String property,
      Seeded defects) {
    if (georel.isEmpty() || geometry.isEmpty() || coordinates.isEmpty()) {
      throw Fault.badData("A geo-query needs georel, geometry and coordinates together.");
    }
    JsonNode position = parsed(coordinates.get());
    Geometries.requireCoordinates(geometry.get(), position);
    Geometry reference = Shapes.of(geometry.get(), position);
    Matcher near = NEAR.matcher(georel.get());
    if (near.matches() && Double.parseDouble(near.group(2)) > 0) {
      double factor = defects.on("distances-tenfold") ? 10 : 1;
      double metres = Double.parseDouble(near.group(2)) * factor;
      return new GeoQuery(near.group(1), metres, reference, property, defects);
    }
    if (!SIMPLE.matcher(georel.get()).matches()) {
      throw Fault.badData("Not a geo-relation: " + georel.get());
    }
    return new GeoQuery(georel.get(), 0, reference, property, defects);
  }

  @Override
  public boolean holds(Entity entity) {
    return entity.attribute(property).stream()
        .map(Attribute::value)
        .filter(Geometries::looksLike)
        .anyMatch(this::holds);
  }

  private boolean holds(JsonNode value) {
    Geometry target = Shapes.of(value.path("type").asString(), value.path("coordinates"));
    try {
      return switch (relation) {
        case "max" ->
            defects.on("near-ignores-distance") || Shapes.metres(reference, target) <= distance;
        case "min" -> Shapes.metres(reference, target) > distance;
        case "within" -> defects.on("within-finds-everything") || target.within(reference);
        case "contains" -> target.contains(reference);
        case "intersects" -> target.intersects(reference);
        case "equals" -> target.equalsTopo(reference);
        case "disjoint" -> target.disjoint(reference);
        default -> target.overlaps(reference);
      };
    } catch (TopologyException | IllegalArgumentException e) {
      throw Fault.badData("The geometry is not valid: " + e.getMessage());
    }
  }

  private static JsonNode parsed(JsonNode coordinates) {
    if (!coordinates.isString()) {
      return coordinates;
    }
    try {
      return Json.parse(coordinates.stringValue());
    } catch (Fault e) {
      throw Fault.badData("The coordinates are not JSON: " + coordinates.stringValue());
    }
  }
}
