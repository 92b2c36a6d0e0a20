package org.tsunagaru.reference.ngsiv2.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.seeded.Seeded;

/** The shape that a geographical query names, with the latitude first. */
final class Reference {

  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*([+-]?\\d{1,3}(?:\\.\\d{1,20})?)\\s*,\\s*([+-]?\\d{1,3}(?:\\.\\d{1,20})?)\\s*");

  private Reference() {}

  static Geometry of(String geometry, String coords, Seeded defects) {
    Coordinate[] places = places(coords).toArray(Coordinate[]::new);
    if (geometry.equals("box") && defects.on("box-read-longitude-first")) {
      turn(places);
    }
    if (geometry.equals("point") && defects.on("point-read-longitude-first")) {
      turn(places);
    }
    GeometryFactory factory = new GeometryFactory();
    return switch (geometry) {
      case "point" -> factory.createPoint(require(places, places.length == 1)[0]);
      case "line" -> factory.createLineString(require(places, places.length >= 2));
      case "box" -> box(factory, require(places, places.length == 2));
      case "polygon" -> factory.createPolygon(require(places, isRing(places)));
      default -> throw Fault.badData("Invalid value for URI param /geometry/");
    };
  }

  private static List<Coordinate> places(String coords) {
    List<Coordinate> places = new ArrayList<>();
    for (String pair : coords.split(";", -1)) {
      var matcher = PAIR.matcher(pair);
      if (!matcher.matches()) {
        throw Fault.badData("Invalid value for URI param /coords/");
      }
      double latitude = Double.parseDouble(matcher.group(1));
      double longitude = Double.parseDouble(matcher.group(2));
      if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
        throw Fault.badData("Invalid coordinates in URI param /coords/");
      }
      places.add(new Coordinate(longitude, latitude));
    }
    return places;
  }

  private static void turn(Coordinate[] places) {
    for (int i = 0; i < places.length; i++) {
      places[i] = new Coordinate(places[i].y, places[i].x);
    }
  }

  private static Geometry box(GeometryFactory factory, Coordinate[] corners) {
    Envelope box = new Envelope(corners[0], corners[1]);
    require(corners, box.getWidth() > 0 && box.getHeight() > 0);
    return factory.toGeometry(box);
  }

  private static boolean isRing(Coordinate[] places) {
    return places.length >= 4 && places[0].equals2D(places[places.length - 1]);
  }

  private static Coordinate[] require(Coordinate[] places, boolean fits) {
    if (!fits) {
      throw Fault.badData("Invalid number or order of coordinates for the geometry");
    }
    return places;
  }
}
