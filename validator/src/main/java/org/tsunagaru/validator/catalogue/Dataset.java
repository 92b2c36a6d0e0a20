package org.tsunagaru.validator.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/** A data set of CKAN. Its extras stand in a list, or as members where an extension puts them. */
final class Dataset {

  /** What begins the names of items that only CADDE has. */
  static final String CADDE = "caddec_";

  private final Part whole;
  private final Map<String, Entry> extras = new LinkedHashMap<>();
  private final List<Part> resources = new ArrayList<>();
  private final boolean forced;

  /**
   * Look at a data set.
   *
   * @param forced whether it is to be one of CADDE, whatever it claims
   */
  Dataset(JsonNode tree, Place at, boolean forced) {
    this.whole = new Part(tree, at);
    this.forced = forced;
    JsonNode list = tree.path("extras");
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      String key = list.get(i).path("key").asString("");
      Place place = at.member("extras").element(i).member("value");
      Part.entry(key, list.get(i).path("value"), place)
          .ifPresent(entry -> extras.putIfAbsent(key, entry));
    }
    JsonNode parts = tree.path("resources");
    for (int i = 0; parts.isArray() && i < parts.size(); i++) {
      resources.add(new Part(parts.get(i), at.member("resources").element(i)));
    }
  }

  Place at() {
    return whole.at();
  }

  Optional<Entry> member(String key) {
    return whole.member(key);
  }

  Optional<Entry> extra(String key) {
    Entry listed = extras.get(key);
    return listed == null ? whole.member(key) : Optional.of(listed);
  }

  List<Entry> extras() {
    return List.copyOf(extras.values());
  }

  List<Part> resources() {
    return resources;
  }

  /** Return the name of the organization, which CKAN has as an object. */
  Optional<Entry> organization() {
    Part organization =
        new Part(whole.tree().path("organization"), whole.at().member("organization"));
    return organization.member("title").or(() -> organization.member("name"));
  }

  /**
   * Tell whether it claims to be one of CADDE: by a provider, an identifier for the detailed
   * search, or the way in which a resource is provided.
   */
  boolean claimsCadde() {
    return forced
        || extra(CADDE + "provider_id").isPresent()
        || extra(CADDE + "dataset_id_for_detail").isPresent()
        || resources.stream().anyMatch(one -> one.member(CADDE + "resource_type").isPresent());
  }

  /** List the values of an item, one for each place where it stands. */
  List<Entry> values(Item item) {
    return switch (item.where()) {
      case DATASET -> whole.member(item.key()).stream().toList();
      case EXTRAS -> extra(item.key()).stream().toList();
      case RESOURCE -> resources.stream().flatMap(one -> one.member(item.key()).stream()).toList();
    };
  }

  /** List where an item should stand and does not. */
  List<Place> gaps(Item item) {
    return switch (item.where()) {
      case DATASET -> gap(whole.member(item.key()), whole.at().member(item.key()));
      case EXTRAS -> gap(extra(item.key()), whole.at().member("extras"));
      case RESOURCE ->
          resources.stream()
              .flatMap(one -> gap(one.member(item.key()), one.at().member(item.key())).stream())
              .toList();
    };
  }

  private static List<Place> gap(Optional<Entry> entry, Place at) {
    return entry.isPresent() ? List.of() : List.of(at);
  }
}
