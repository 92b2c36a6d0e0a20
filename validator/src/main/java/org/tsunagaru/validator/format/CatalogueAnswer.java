package org.tsunagaru.validator.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/** What CKAN's action API answers: one data set, those of a search, or that it cannot. */
public final class CatalogueAnswer {

  /** Members that CKAN gives a data set, and others seldom have beside resources. */
  private static final Set<String> SIGNS =
      Set.of(
          "notes",
          "license_id",
          "license_title",
          "license_url",
          "owner_org",
          "organization",
          "metadata_created",
          "metadata_modified",
          "num_resources",
          "extras",
          "tags",
          "groups");

  private final JsonNode tree;
  private final Place at;

  /** Look at a record. */
  public CatalogueAnswer(JsonNode tree, Place at) {
    this.tree = tree;
    this.at = at;
  }

  /** Tell whether CKAN says that it failed. */
  public boolean failed() {
    return isFailure(tree);
  }

  /** List the data sets with their places; a record that is no answer is taken for one itself. */
  public Map<Place, JsonNode> datasets() {
    Map<Place, JsonNode> all = new LinkedHashMap<>();
    if (!tree.path("success").isBoolean()) {
      all.put(at, tree);
      return all;
    }
    JsonNode result = tree.path("result");
    Place place = at.member("result");
    if (result.path("results").isArray()) {
      elements(result.path("results"), place.member("results"), all);
    } else if (result.isArray()) {
      elements(result, place, all);
    } else {
      all.put(place, result);
    }
    return all;
  }

  private static void elements(JsonNode list, Place at, Map<Place, JsonNode> all) {
    for (int i = 0; i < list.size(); i++) {
      all.put(at.element(i), list.get(i));
    }
  }

  /** Tell by its members whether a record is an answer of CKAN or a data set of it. */
  static boolean isOne(JsonNode record) {
    if (!record.path("success").isBoolean()) {
      return isDataset(record);
    }
    JsonNode result = record.path("result");
    boolean search = result.path("results").isArray() && result.has("count");
    JsonNode first = search ? result.path("results").path(0) : result.path(0);
    return isFailure(record)
        || isDataset(result)
        || isDataset(first)
        || (search && result.path("results").isEmpty());
  }

  private static boolean isFailure(JsonNode record) {
    return record.path("success").isBoolean()
        && !record.path("success").asBoolean()
        && record.path("error").isObject();
  }

  private static boolean isDataset(JsonNode record) {
    JsonNode resources = record.path("resources");
    if (!resources.isArray() || !(record.has("title") || record.has("name"))) {
      return false;
    }
    for (JsonNode resource : resources) {
      if (!resource.isObject() || resource.has("path") || resource.has("data")) {
        return false; // a Data Package has these
      }
    }
    return SIGNS.stream().filter(record::has).count() >= 2;
  }
}
