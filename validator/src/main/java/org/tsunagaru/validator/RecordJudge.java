package org.tsunagaru.validator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.validator.catalogue.CatalogueJudge;
import org.tsunagaru.validator.finding.Coverage;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.DataRecord;
import org.tsunagaru.validator.format.Detection;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.model.ModelJudge;
import org.tsunagaru.validator.rule.RuleBook;
import org.tsunagaru.validator.schema.RecordSchema;
import org.tsunagaru.validator.schema.SchemaLibrary;
import org.tsunagaru.validator.schema.SchemaRules;
import org.tsunagaru.validator.schema.Schemas;
import org.tsunagaru.validator.schema.Violation;
import org.tsunagaru.validator.table.SchemaRows;
import tools.jackson.databind.JsonNode;

/** Judges one record of a known format by its schema and by the rules. */
final class RecordJudge {

  private static final List<String> TEXTS = List.of("title", "notes");

  private final RuleBook rules;
  private final Schemas schemas = new Schemas();
  private final @Nullable RecordSchema users;
  private final @Nullable ModelJudge models;
  private final CatalogueJudge catalogues = new CatalogueJudge();

  RecordJudge(
      Clock clock, @Nullable Path schema, SchemaLibrary library, @Nullable ModelJudge models) {
    this.rules = new RuleBook(clock);
    this.users = schema == null ? null : RecordSchema.of(schema, library);
    this.models = models;
  }

  RuleBook book() {
    return rules;
  }

  boolean hasSchema() {
    return users != null;
  }

  /** Begin with the rows of a table that the user's schema describes. */
  SchemaRows openRows() {
    return new SchemaRows(Objects.requireNonNull(users));
  }

  boolean schemaDescribesArray() {
    return users != null && users.describesArray();
  }

  /** Judge a record; {@code NGSI_LD} and {@code NGSI_V2} pick the representation from it. */
  void judge(Format format, DataRecord record, JsonNode tree, Faults faults, Coverage coverage) {
    Place at = record.place();
    if (users != null && !record.envelope()) {
      hold(users, tree, at, faults);
    }
    if (format == Format.GEOJSON) {
      geoJson(tree, record, faults, coverage);
    } else if (format == Format.CKAN || format == Format.CADDE) {
      catalogues.ckan(
          format, tree, at, (dataset, place) -> dataset(dataset, place, faults), faults, coverage);
    } else if (format == Format.DCAT) {
      catalogues.dcat(tree, at, faults, coverage);
    } else if (format == Format.DATA_PACKAGE) {
      catalogues.dataPackage(tree, at, faults, coverage);
    } else if (format == Format.JSON || format == Format.ROW) {
      return; // the user's schema has judged, or the table will
    } else if (Detection.isNotification(tree)) {
      notification(format, tree, at, faults, coverage);
    } else {
      ngsi(format, tree, at, faults, coverage);
    }
  }

  private void dataset(JsonNode dataset, Place at, Faults faults) {
    hold(schemas.get("ckan/dataset.json"), dataset, at, faults);
    for (String member : TEXTS) {
      if (dataset.path(member).isString()) {
        rules.text(dataset.path(member).asString(), at.member(member), faults);
      }
    }
  }

  private void notification(
      Format format, JsonNode tree, Place at, Faults faults, Coverage coverage) {
    String folder = format.isNgsiLd() ? "ngsi-ld" : "ngsi-v2";
    hold(schemas.get(folder + "/notification.json"), tree, at, faults);
    JsonNode data = tree.path("data");
    for (int i = 0; i < data.size(); i++) {
      ngsi(format, data.get(i), at.member("data").element(i), faults, coverage);
    }
  }

  private void ngsi(Format format, JsonNode entity, Place at, Faults faults, Coverage coverage) {
    switch (format) {
      case NGSI_LD -> entity(Detection.representation(entity), entity, at, faults, coverage);
      case NGSI_V2 -> v2Entity(Detection.v2Representation(entity), entity, at, faults, coverage);
      case NGSI_V2_NORMALIZED, NGSI_V2_KEY_VALUES -> v2Entity(format, entity, at, faults, coverage);
      default -> entity(format, entity, at, faults, coverage);
    }
  }

  private void v2Entity(
      Format format, JsonNode entity, Place at, Faults faults, Coverage coverage) {
    boolean keyValues = format == Format.NGSI_V2_KEY_VALUES;
    String form = keyValues ? "key-values" : "normalized";
    hold(schemas.get("ngsi-v2/entity-" + form + ".json"), entity, at, faults);
    if (entity.isObject()) {
      rules.v2Entity(entity, keyValues, at, faults);
      model(format, entity, entity.path("@context"), Set.of(), at, faults, coverage);
    }
  }

  private void entity(Format format, JsonNode entity, Place at, Faults faults, Coverage coverage) {
    String name = format.name().substring("NGSI_LD_".length()).toLowerCase(java.util.Locale.ROOT);
    hold(schemas.get("ngsi-ld/entity-" + name + ".json"), entity, at, faults);
    if (entity.isObject()) {
      rules.entity(entity, at, faults);
      model(format, entity, entity.path("@context"), Set.of(), at, faults, coverage);
    }
  }

  private void geoJson(JsonNode tree, DataRecord record, Faults faults, Coverage coverage) {
    Place at = record.place();
    String type = tree.path("type").asString("");
    if (type.equals("FeatureCollection") && record.base().isEmpty()) {
      hold(schemas.get("geojson/feature-collection.json"), tree, at, faults);
      JsonNode features = tree.path("features");
      for (int i = 0; features.isArray() && i < features.size(); i++) {
        feature(features.get(i), at.member("features").element(i), faults, coverage);
      }
    } else if (type.equals("Feature") || record.base().startsWith("/features/")) {
      feature(tree, at, faults, coverage);
    } else {
      hold(schemas.get("geojson/geometry.json"), tree, at, faults);
    }
    rules.geoJson(tree, at, faults);
  }

  private void feature(JsonNode feature, Place at, Faults faults, Coverage coverage) {
    hold(schemas.get("geojson/feature.json"), feature, at, faults);
    if (RuleBook.isEntity(feature)) {
      hold(schemas.get("geojson/entity-feature.json"), feature, at, faults);
      entity(feature, at, faults, coverage);
    }
  }

  /** The geometry of a Feature is one of the entity's GeoProperties (clause 4.5.16.2). */
  private void entity(JsonNode feature, Place at, Faults faults, Coverage coverage) {
    JsonNode properties = feature.path("properties");
    JsonNode context = feature.has("@context") ? feature : properties;
    model(
        Detection.representation(properties),
        properties,
        context.path("@context"),
        feature.path("geometry").isObject() ? Set.of("location") : Set.of(),
        at.member("properties"),
        faults,
        coverage);
  }

  private void model(
      Format format,
      JsonNode entity,
      JsonNode context,
      Set<String> elsewhere,
      Place at,
      Faults faults,
      Coverage coverage) {
    if (models != null) {
      models.entity(format, entity, context, elsewhere, at, faults, coverage);
    }
  }

  private static void hold(RecordSchema schema, JsonNode tree, Place at, Faults faults) {
    for (Violation violation : schema.judge(tree)) {
      Place place = at;
      for (String step : violation.path()) {
        place = place.member(step);
      }
      faults.add(SchemaRules.of(violation), place, violation.value(), violation.message());
    }
  }

  /** List every rule of the schema, the semantic and the model stage. */
  List<Rule> rules() {
    List<Rule> all = new ArrayList<>(SchemaRules.rules());
    all.addAll(rules.rules());
    all.addAll(ModelJudge.rules());
    all.addAll(catalogues.rules());
    return all;
  }
}
