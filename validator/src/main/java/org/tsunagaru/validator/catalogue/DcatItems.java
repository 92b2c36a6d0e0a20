package org.tsunagaru.validator.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** What DCAT-AP makes mandatory for catalogues, data sets and distributions, in JSON-LD. */
final class DcatItems {

  static final Rule RULE =
      Rule.warning(
          "dcat-item",
          new Text(
              "Catalogues, data sets and distributions have what DCAT-AP makes mandatory",
              "DCAT-APの必須項目がある（カタログ・データセット・配信）"),
          new Text("Add the property.", "プロパティを追加してください。"),
          Samples.DCAT,
          Samples.with(Samples.DCAT, "\"dct:description\": \"市内のAED\",", ""));

  private static final Map<String, List<String>> MANDATORY =
      Map.of(
          "Catalog", List.of("title", "description", "publisher"),
          "Dataset", List.of("title", "description"),
          "Distribution", List.of("accessURL"));

  private static final Set<String> REFERRING = Set.of("@id", "@type");

  private DcatItems() {}

  /** Look at a node and the nodes in it; returns how many data sets there are. */
  static long look(JsonNode node, Place at, Faults faults) {
    long datasets = 0;
    if (node.isObject()) {
      for (String type : isReference(node) ? List.<String>of() : types(node)) {
        MANDATORY.getOrDefault(type, List.of()).stream()
            .filter(name -> member(node, name).isMissingNode())
            .forEach(name -> missing(type, name, at, faults));
        datasets += type.equals("Dataset") ? 1 : 0;
      }
      for (var member : node.properties()) {
        datasets += look(member.getValue(), at.member(member.getKey()), faults);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        datasets += look(node.get(i), at.element(i), faults);
      }
    }
    return datasets;
  }

  /** A node that only names another one of the graph, and its type. */
  private static boolean isReference(JsonNode node) {
    return node.has("@id") && node.propertyNames().stream().allMatch(REFERRING::contains);
  }

  private static void missing(String type, String name, Place at, Faults faults) {
    faults.add(
        RULE,
        at.member(name),
        "",
        Text.of("The dcat:%s has no \"%s\".", "dcat:%s に「%s」がありません。", type, name));
  }

  /** List the types of a node by their local names. */
  private static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>();
    JsonNode given = node.has("@type") ? node.path("@type") : node.path("type");
    if (given.isArray()) {
      given.forEach(type -> types.add(local(type.asString(""))));
    } else {
      types.add(local(given.asString("")));
    }
    return types;
  }

  /** Find a member under any prefix, since prefixes and contexts are the author's. */
  private static JsonNode member(JsonNode node, String name) {
    for (var member : node.properties()) {
      JsonNode value = member.getValue();
      boolean blank = value.isNull() || (value.isString() && value.asString().isBlank());
      if (local(member.getKey()).equals(name) && !blank) {
        return value;
      }
    }
    return node.path("");
  }

  private static String local(String name) {
    int cut =
        Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')), name.lastIndexOf(':'));
    return name.substring(cut + 1);
  }
}
