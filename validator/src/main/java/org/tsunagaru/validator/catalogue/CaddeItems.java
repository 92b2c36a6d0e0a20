package org.tsunagaru.validator.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.file.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The items of the CADDE catalogue, as data. */
final class CaddeItems {

  static final String NAME = "CADDE 4.0";

  private @Nullable List<Item> items;

  /** Read them when they are first needed. */
  private synchronized List<Item> all() {
    if (items == null) {
      JsonNode file = JsonMapper.shared().readTree(Resources.text("spec/schemas/ckan/cadde.json"));
      items = file.path("items").valueStream().map(CaddeItems::item).toList();
    }
    return items;
  }

  /** List the items that a person fills in. */
  List<Item> filled() {
    return all().stream().filter(item -> item.obligation() != Item.Obligation.AUTOMATIC).toList();
  }

  /** List the names that items have in one place. */
  List<String> keys(Item.Where where) {
    return all().stream().filter(item -> item.where() == where).map(Item::key).toList();
  }

  private static Item item(JsonNode node) {
    List<String> listed = new ArrayList<>();
    node.path("enum").forEach(one -> listed.add(one.asString()));
    return new Item(
        node.path("no").asString(),
        node.path("property").asString(),
        node.path("label").asString(),
        Item.Where.valueOf(upper(node.path("at"))),
        node.path("key").asString(),
        Item.Kind.valueOf(upper(node.path("kind"))),
        node.has("obligation")
            ? Item.Obligation.valueOf(upper(node.path("obligation")))
            : Item.Obligation.MAY,
        List.copyOf(listed),
        node.path("list").asString("").equals("advice"));
  }

  private static String upper(JsonNode word) {
    return word.asString().toUpperCase(Locale.ROOT);
  }
}
