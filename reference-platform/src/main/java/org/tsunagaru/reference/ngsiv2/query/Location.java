package org.tsunagaru.reference.ngsiv2.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.tsunagaru.reference.ngsiv2.document.Reader;
import org.tsunagaru.reference.query.Shapes;
import org.tsunagaru.reference.representation.Geometries;
import org.tsunagaru.reference.representation.Kind;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;

/**
 * Find where a thing lies. One attribute says so in NGSIv2; where NGSI-LD gave a thing several
 * places it is the one that metadata mark, or {@code location}.
 */
final class Location {

  private static final String USUAL = "https://uri.etsi.org/ngsi-ld/location";

  private Location() {}

  static Optional<Geometry> of(Entity entity, Reader reader) {
    return entity.attributes().entrySet().stream()
        .filter(attribute -> isPlace(attribute.getValue()))
        .filter(attribute -> !says(attribute, "ignoreType", reader))
        .min(Comparator.comparing(attribute -> rank(attribute, reader)))
        .map(attribute -> attribute.getValue().get(0).value())
        .map(value -> Shapes.of(value.path("type").asString(), value.path("coordinates")));
  }

  private static boolean isPlace(List<Attribute> instances) {
    return instances.get(0).kind().equals(Kind.GEO.word())
        && Geometries.looksLike(instances.get(0).value());
  }

  private static int rank(Map.Entry<String, List<Attribute>> attribute, Reader reader) {
    if (says(attribute, "defaultLocation", reader)) {
      return 0;
    }
    return attribute.getKey().equals(USUAL) ? 1 : 2;
  }

  private static boolean says(
      Map.Entry<String, List<Attribute>> attribute, String metadata, Reader reader) {
    return reader
        .metadata(attribute.getValue().get(0), metadata)
        .filter(found -> found.value().asBoolean(false))
        .isPresent();
  }
}
