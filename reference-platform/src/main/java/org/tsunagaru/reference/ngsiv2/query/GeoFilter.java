package org.tsunagaru.reference.ngsiv2.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.TopologyException;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.query.Shapes;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;

/** A question about where things lie, section "Geographical Queries". */
public final class GeoFilter implements Condition {

  private static final List<String> SIMPLE =
      List.of("coveredBy", "intersects", "equals", "disjoint");
  private static final Pattern DISTANCE =
      Pattern.compile("(max|min)Distance:(\\d{1,12}(?:\\.\\d{1,12})?)");

  private final String relation;
  private final double nearest;
  private final double farthest;
  private final Geometry reference;
  private final Reader reader;
  private final Seeded defects;

  private GeoFilter(
      String relation,
      double nearest,
      double farthest,
      Geometry reference,
      Reader reader,
      Seeded defects) {
    this.relation = relation;
    this.nearest = nearest;
    this.farthest = farthest;
    this.reference = reference;
    this.reader = reader;
    this.defects = defects;
  }

  /**
   * Read a geographical query.
   *
   * @return nothing when none of its parts is given
   * @throws Fault of kind bad data when it is incomplete or malformed
   */
  public static Optional<GeoFilter> parse(
      Optional<String> georel,
      Optional<String> geometry,
      Optional<String> coords,
      Reader reader,
      Seeded defects) {
    long given = List.of(georel, geometry, coords).stream().filter(Optional::isPresent).count();
    if (given == 0) {
      return Optional.empty();
    }
    if (given < 3 && defects.on("partial-place-ignored")) {
      return Optional.empty();
    }
    if (given < 3) {
      throw Fault.badData(
          "partial geo expression: geometry, georel and coords have to be provided together");
    }
    Geometry reference = reference(geometry.orElseThrow(), coords.orElseThrow(), defects);
    String[] parts = georel.orElseThrow().split(";", -1);
    String relation = parts[0];
    List<String> modifiers = Arrays.asList(parts).subList(1, parts.length);
    if (relation.equals("near")) {
      requirePoint(geometry.orElseThrow());
      return Optional.of(near(modifiers, reference, reader, defects));
    }
    boolean poor = relation.equals("equals") && defects.on("equal-place-not-understood");
    if (!SIMPLE.contains(relation) || !modifiers.isEmpty() || poor) {
      throw Fault.badData("Invalid value for URI param /georel/");
    }
    return Optional.of(new GeoFilter(relation, 0, 0, reference, reader, defects));
  }

  private static Geometry reference(String geometry, String coords, Seeded defects) {
    try {
      return Reference.of(geometry, coords, defects);
    } catch (Fault e) {
      if (defects.on("impossible-shape-finds-nothing")) {
        return new GeometryFactory().createPoint();
      }
      throw e;
    }
  }

  /** Tell whether distances to the reference can be told. */
  public boolean isNear() {
    return relation.equals("near");
  }

  /** Measure the metres from the reference to a thing; nothing when it has no place. */
  public OptionalDouble distance(Entity entity) {
    Optional<Geometry> place = Location.of(entity, reader);
    return place
        .map(geometry -> OptionalDouble.of(Shapes.metres(reference, geometry)))
        .orElse(OptionalDouble.empty());
  }

  @Override
  public boolean holds(Entity entity) {
    return Location.of(entity, reader).filter(this::holds).isPresent();
  }

  private boolean holds(Geometry place) {
    try {
      return switch (relation) {
        case "near" -> isWithin(Shapes.metres(reference, place));
        case "coveredBy" ->
            defects.on("covered-excludes-border")
                ? reference.contains(place)
                : place.coveredBy(reference);
        case "intersects" -> place.intersects(reference);
        case "equals" -> place.equalsTopo(reference);
        default -> defects.on("disjoint-finds-everything") || place.disjoint(reference);
      };
    } catch (TopologyException | IllegalArgumentException e) {
      throw Fault.badData("The geometry is not valid: " + e.getMessage());
    }
  }

  private boolean isWithin(double metres) {
    double least = defects.on("least-distance-ignored") ? 0 : nearest;
    double most = defects.on("distance-in-kilometres") ? farthest * 1000 : farthest;
    most = defects.on("distances-tenfold") ? farthest * 10 : most;
    return metres >= least && metres <= most;
  }

  private static GeoFilter near(
      List<String> modifiers, Geometry reference, Reader reader, Seeded defects) {
    OptionalDouble nearest = OptionalDouble.empty();
    OptionalDouble farthest = OptionalDouble.empty();
    for (String modifier : modifiers) {
      Matcher distance = DISTANCE.matcher(modifier);
      if (!distance.matches()) {
        throw Fault.badData("Invalid modifier in georel: " + modifier);
      }
      OptionalDouble metres = OptionalDouble.of(Double.parseDouble(distance.group(2)));
      if (distance.group(1).equals("max")) {
        farthest = metres;
      } else {
        nearest = metres;
      }
    }
    if (modifiers.isEmpty()) {
      throw Fault.badData("Invalid value for URI param /georel/: near needs a distance");
    }
    return new GeoFilter(
        "near", nearest.orElse(0), farthest.orElse(Double.MAX_VALUE), reference, reader, defects);
  }

  private static void requirePoint(String geometry) {
    if (!geometry.equals("point")) {
      throw Fault.badData("Query not supported: near goes with a point");
    }
  }
}
