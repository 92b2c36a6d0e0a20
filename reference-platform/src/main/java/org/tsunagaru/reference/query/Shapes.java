package org.tsunagaru.reference.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;
import tools.jackson.databind.JsonNode;

/** Geometries of GeoJSON as JTS has them, and the metres between two of them. */
public final class Shapes {

  private static final double EARTH_RADIUS = 6_371_008.8;

  private Shapes() {}

  /** Make the geometry of GeoJSON coordinates that were checked before. */
  public static Geometry of(String type, JsonNode coordinates) {
    GeometryFactory factory = new GeometryFactory();
    Function<JsonNode, Point> point = node -> factory.createPoint(position(node));
    Function<JsonNode, LineString> line = node -> factory.createLineString(positions(node));
    Function<JsonNode, Polygon> polygon = node -> polygon(factory, node);
    return switch (type) {
      case "Point" -> point.apply(coordinates);
      case "LineString" -> line.apply(coordinates);
      case "Polygon" -> polygon.apply(coordinates);
      case "MultiPoint" -> factory.createMultiPoint(each(coordinates, point).toArray(Point[]::new));
      case "MultiLineString" ->
          factory.createMultiLineString(each(coordinates, line).toArray(LineString[]::new));
      default -> factory.createMultiPolygon(each(coordinates, polygon).toArray(Polygon[]::new));
    };
  }

  /** Measure on the sphere between the points that lie nearest in a local plane. */
  public static double metres(Geometry one, Geometry other) {
    double latitude = Math.toRadians(one.getCentroid().getY());
    double stretch = Math.max(Math.cos(latitude), 1e-6);
    AffineTransformation plane = AffineTransformation.scaleInstance(stretch, 1);
    Coordinate[] nearest = DistanceOp.nearestPoints(plane.transform(one), plane.transform(other));
    return greatCircle(nearest[0].x / stretch, nearest[0].y, nearest[1].x / stretch, nearest[1].y);
  }

  private static double greatCircle(double lon1, double lat1, double lon2, double lat2) {
    double dLat = Math.toRadians(lat2 - lat1) / 2;
    double dLon = Math.toRadians(lon2 - lon1) / 2;
    double h =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static Polygon polygon(GeometryFactory factory, JsonNode rings) {
    List<LinearRing> all = each(rings, ring -> factory.createLinearRing(positions(ring)));
    return factory.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate[] positions(JsonNode nodes) {
    return each(nodes, Shapes::position).toArray(Coordinate[]::new);
  }

  private static Coordinate position(JsonNode node) {
    return new Coordinate(node.path(0).asDouble(), node.path(1).asDouble());
  }

  private static <T> List<T> each(JsonNode nodes, Function<JsonNode, T> make) {
    List<T> made = new ArrayList<>();
    nodes.forEach(node -> made.add(make.apply(node)));
    return made;
  }
}
