package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.format.Format;

/** Metadata of catalogues: CKAN, CADDE on top of it, and DCAT. */
final class CatalogueTest {

  private static final String DATASET =
      """
      {"id": "0f1e", "type": "dataset", "name": "toilet", "title": "公衆トイレ", "notes": "一覧",
       "license_id": "CC-BY-4.0", "organization": {"name": "city", "title": "焼津市"},
       "extras": [%s],
       "resources": [{"url": "%s", "format": "%s"%s}]}
      """;
  private static final String URL = "https://city.example/toilet.csv";

  private static String dataset(String extras, String more) {
    return DATASET.formatted(extras, URL, "CSV", more).replace('\'', '"');
  }

  private static String resource(String url, String format) {
    return DATASET.formatted("", url, format, "");
  }

  private static Judged as(Format format, String text) {
    return Judged.by(Validator.builder().as(format).build(), "a.json", text);
  }

  @Test
  void a_data_set_alone_in_an_answer_in_a_search_in_a_list_and_in_lines_is_recognised() {
    String one = dataset("", "").replace("\n", " ");
    String answer = "{\"help\": \"h\", \"success\": true, \"result\": ";

    for (String text :
        List.of(
            one,
            answer + one + "}",
            answer + "{\"count\": 2, \"results\": [" + one + ", " + one + "]}}",
            answer + "[" + one + "]}",
            "[" + one.replace("0f1e", "0f1f") + ", " + one + "]")) {
      Judged judged = Judged.text(text);
      assertThat(judged.findings()).as(text).isEmpty();
      assertThat(judged.summary().valid()).isTrue();
      assertThat(judged.summary().byModel()).containsOnlyKeys("CKAN");
    }
    assertThat(Judged.lines(one + "\n" + one.replace("0f1e", "0f1f")).summary().records())
        .isEqualTo(2);
  }

  @Test
  void a_finding_in_a_search_names_the_data_set() {
    String broken = dataset("", "").replace("公衆トイレ", " ");
    Judged judged =
        Judged.text(
            "{\"success\": true, \"result\": {\"count\": 1, \"results\": [" + broken + "]}}");

    assertThat(judged.only().rule()).isEqualTo("catalogue-description");
    assertThat(judged.only().pointer()).isEqualTo("/result/results/0/title");
  }

  @Test
  void a_search_that_found_nothing_is_never_valid() {
    Judged judged = Judged.text("{\"success\": true, \"result\": {\"count\": 0, \"results\": []}}");

    assertThat(judged.only().rule()).isEqualTo("no-records");
    assertThat(judged.summary().valid()).isFalse();
  }

  @Test
  void a_data_package_is_no_data_set_of_ckan() {
    Judged judged =
        Judged.text(
            "{\"name\": \"a\", \"notes\": \"b\", \"tags\": [], \"resources\": [{\"path\": \"a.csv\"}]}");

    assertThat(judged.summary().byModel()).containsOnlyKeys("Data Package");
  }

  @Test
  void an_ordinary_data_set_is_asked_nothing_of_cadde() {
    String extras =
        "{'key': 'frequency', 'value': '毎年'}, {'key': 'theme', 'value': '公衆衛生'},"
            + " {'key': 'fee', 'value': 'なし'}, {'key': 'spatial', 'value': '焼津市'}";

    assertThat(Judged.text(dataset(extras, "")).findings()).isEmpty();
    assertThat(Judged.text(dataset("", ", 'caddec_contract_required': 'notRequired'")).findings())
        .as("open data that CADDE's connector hands on")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'key': 'caddec_provider_id', 'value': 'p'}",
        "{'key': 'caddec_dataset_id_for_detail', 'value': 'd'}"
      })
  void one_that_claims_cadde_is_asked_for_its_items(String extras) {
    List<Finding> findings = Judged.text(dataset(extras, "")).findings();

    assertThat(findings).extracting(Finding::rule).containsOnly("cadde-item-missing");
    assertThat(findings)
        .extracting(Finding::pointer)
        .contains("/extras", "/resources/0/explain_url");
    assertThat(findings).allSatisfy(one -> assertThat(one.message().ja()).contains("番）がありません"));
  }

  @Test
  void what_is_missing_is_told_on_the_line_of_what_it_is_missing_from() {
    Judged judged = Judged.text(dataset("{'key': 'caddec_provider_id', 'value': 'p'}", ""));

    assertThat(judged.findings()).extracting(Finding::line).containsExactly(3L, 4L);
  }

  @Test
  void as_cadde_asks_every_data_set() {
    Judged judged = as(Format.CADDE, dataset("", ""));

    assertThat(judged.rules()).containsOnly("cadde-item-missing").hasSize(3);
    assertThat(judged.summary().byModel()).containsKeys("CKAN", "CADDE 4.0");
    assertThat(as(Format.CKAN, dataset("", "")).findings()).isEmpty();
  }

  @Test
  void items_that_an_extension_puts_beside_the_others_count_as_extras() {
    String flat =
        dataset("", ", 'explain_url': 'https://city.example/toilet'")
            .replace("\"extras\": []", "\"issued\": \"2026-04-01\", \"caddec_provider_id\": \"p\"");

    assertThat(Judged.text(flat).findings()).isEmpty();
    assertThat(Judged.text(flat).summary().byModel()).containsKey("CADDE 4.0");
  }

  @ParameterizedTest
  @CsvSource({
    "spatial, 焼津市, cadde-value-kind",
    "spatial, '{\\\"type\\\": \\\"Point\\\", \\\"coordinates\\\": [138.3, 34.8]}', ''",
    "contact_url, 054-626-1111, cadde-value-kind",
    "contact_url, mailto:data@city.example, ''",
    "fee, 0円, cadde-value-list",
    "frequency, 毎年, cadde-value-unlisted",
    "frequency, http://publications.europa.eu/resource/authority/frequency/ANNUAL, ''",
    "caddec_dataset_id_for_detal, d, cadde-item-misspelt",
    "issued, 令和8年4月1日, catalogue-date",
  })
  void values_of_cadde_are_what_its_items_ask_for(String key, String value, String rule) {
    String needed = key.equals("issued") ? "" : "{'key': 'issued', 'value': '2026-04'}, ";
    String extras =
        needed + "{'key': 'caddec_provider_id', 'value': 'p'}, {'key': 'KEY', 'value': ";
    String text =
        dataset(extras + "VALUE}", ", 'explain_url': 'https://city.example/toilet'")
            .replace("KEY", key)
            .replace("VALUE", "\"" + value + "\"");

    assertThat(Judged.text(text).rules())
        .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-02T00:00:00+09:00, 2026-04-01T20:00:00Z, ''",
    "2026-04-01T00:00:00Z, 2026-04-01T08:59:59+09:00, catalogue-period",
    "2026-04, 2026-03, catalogue-period",
    "2026, 2025-12, catalogue-period",
    "2026-04, 2026, ''",
    "2026-13, 2027, catalogue-date",
    "2026-04-01T25:00, 2027, catalogue-date"
  })
  void the_time_that_a_data_set_covers_is_read_as_it_is_written(
      String from, String to, String rule) {
    String extras =
        "{'key': 'temporal_start', 'value': '%s'}, {'key': 'temporal_end', 'value': '%s'}";

    assertThat(Judged.text(dataset(extras.formatted(from, to), "")).rules())
        .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "https://city.example/a.csv, CSV, ''",
    "https://city.example/a.CSV?v=1, text/csv, ''",
    "https://city.example/a.xlsx, XLS, ''",
    "https://city.example/a.zip, Shapefile, ''",
    "https://city.example/a.zip, CSV, ''",
    "https://city.example/a.php, CSV, ''",
    "https://city.example/a.csv/list, PDF, ''",
    "https://city.example/a.xlsx, CSV, catalogue-format",
    "https://city.example/a.csv, '', catalogue-format",
    "/data/a.csv, CSV, catalogue-url",
    "https://city.example/a b.csv, CSV, catalogue-url",
  })
  void resources_say_where_and_what_they_are(String url, String format, String rule) {
    assertThat(Judged.text(resource(url, format)).rules())
        .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @Test
  void of_two_resources_one_claims_cadde_and_none_alone_is_a_licence() {
    String second =
        ", 'caddec_resource_type': 'file/http', 'license_id': 'CC0'}, {'url': 'https://city.example/b.csv', 'format': 'CSV'";
    Judged judged = Judged.text(dataset("", second).replace("CC-BY-4.0", ""));

    assertThat(judged.summary().byModel()).containsKey("CADDE 4.0");
    assertThat(judged.rules())
        .contains("catalogue-licence", "cadde-item-missing")
        .as("a file is behind no broker")
        .doesNotContain("cadde-ngsi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"download_url", "data_service_endpoint_url", "explain_url"})
  void a_resource_is_where_any_of_its_addresses_is(String member) {
    String text = dataset("", "").replace("\"url\":", "\"" + member + "\":");

    assertThat(Judged.text(text).findings()).isEmpty();
    assertThat(Judged.text(text.replace("\"" + member + "\":", "\"uri\":")).rules())
        .containsExactly("catalogue-resource");
  }

  @ParameterizedTest
  @ValueSource(strings = {"author", "maintainer", "publisher_name"})
  void one_name_of_a_publisher_is_enough(String member) {
    String none = dataset("", "").replace("{\"name\": \"city\", \"title\": \"焼津市\"}", "{}");

    assertThat(Judged.text(none).rules()).containsExactly("catalogue-publisher");
    assertThat(
            Judged.text(none.replace("\"id\":", "\"" + member + "\": \"市\", \"id\":")).findings())
        .isEmpty();
  }

  @Test
  void of_many_values_that_are_listed_the_first_are_shown() {
    String extras =
        "{'key': 'caddec_provider_id', 'value': 'p'}, {'key': 'issued', 'value': '2026'},"
            + " {'key': '%s', 'value': 'x'}";
    String more = ", 'explain_url': 'https://city.example/toilet'";

    assertThat(Judged.text(dataset(extras.formatted("frequency"), more)).only().message().en())
        .matches(".*: ([^,]+, ){8}…\\.");
    assertThat(Judged.text(dataset(extras.formatted("fee"), more)).only().message().en())
        .endsWith(": 有償, 無償.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"licenses\": [{\"name\": \"CC0\"}], | | ",
        "\"licenses\": [], | | catalogue-licence",
        "\"license\": \" \", | | catalogue-licence",
        "\"licenses\": null, | | catalogue-licence",
        " | , \"license\": \"CC0\" | catalogue-licence",
        " | , \"license\": \"CC0\"}, {\"path\": \"b.csv\", \"license\": \"CC0\" | ",
      })
  void a_manifest_names_its_licence_or_each_of_its_resources_does(
      String whole, String part, String rule) {
    String text =
        "{%s \"sources\": [{\"title\": \"市\"}], \"resources\": [{\"path\": \"a.csv\"%s}%s]}"
            .formatted(
                whole == null ? "" : whole,
                part == null ? "" : part,
                rule == null ? "" : ", {\"data\": []}");

    assertThat(Judged.text(text).rules())
        .containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\" \"", "\"\""})
  void what_is_blank_in_dcat_is_missing(String title) {
    String text = "{\"@type\": \"dcat:Dataset\", \"dct:title\": %s, \"dct:description\": \"一覧\"}";

    assertThat(Judged.text(text.formatted(title)).rules()).containsExactly("dcat-item");
    assertThat(Judged.text(text.formatted("\"トイレ\"")).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"notspecified", "License Not Specified", "未指定", "NONE"})
  void a_word_for_no_licence_is_none(String word) {
    assertThat(Judged.text(dataset("", "").replace("CC-BY-4.0", word)).rules())
        .containsExactly("catalogue-licence");
  }

  @Test
  void a_node_of_dcat_that_only_names_another_is_not_asked_for_more() {
    String catalogue =
        """
        {"@graph": [{"@id": "https://city.example/c", "@type": "dcat:Catalog", "title": "目録",
          "description": "目録", "publisher": "市",
          "dcat:dataset": [{"@id": "https://city.example/d", "@type": "dcat:Dataset"}%s]},
         {"@id": "https://city.example/d", "@type": "dcat:Dataset", "title": "トイレ", "description": "一覧"}]}
        """;

    Judged judged = Judged.text(catalogue.formatted(""));
    assertThat(judged.findings()).isEmpty();
    assertThat(judged.summary().byModel()).containsEntry("DCAT", 1L);
    assertThat(Judged.text(catalogue.formatted(", {\"@type\": \"dcat:Dataset\"}")).rules())
        .containsExactly("dcat-item", "dcat-item");
  }

  @Test
  void a_licence_of_every_resource_is_one_of_the_data_set() {
    String none = dataset("", "").replace("CC-BY-4.0", "");
    String parts = dataset("", ", 'license_title': 'PDL1.0'").replace("CC-BY-4.0", "");

    assertThat(Judged.text(none).rules()).containsExactly("catalogue-licence");
    assertThat(Judged.text(parts).findings()).isEmpty();
  }

  @Test
  void a_member_of_another_kind_is_told_and_the_rest_is_judged() {
    Judged judged = Judged.text(dataset("", "").replace("\"公衆トイレ\"", "{}").replace("[]", "\"\""));

    assertThat(judged.rules()).contains("schema-type").doesNotContain("cadde-item-missing");
    assertThat(as(Format.CKAN, "{\"a\": 1}").rules()).contains("schema-missing");
    assertThat(as(Format.CKAN, "[1]").rules()).contains("schema-type");
  }

  @Test
  void a_graph_of_dcat_is_recognised_under_any_prefix() {
    String graph =
        """
        {"@context": {"x": "http://purl.org/dc/terms/"}, "@graph": [
         {"@id": "https://city.example/c", "@type": "http://www.w3.org/ns/dcat#Catalog",
          "http://purl.org/dc/terms/title": [{"@value": "目録"}], "x:description": "目録",
          "x:publisher": {"@id": "https://city.example/"}},
         {"@id": "https://city.example/d", "@type": ["dcat:Dataset"], "x:title": "トイレ",
          "dcat:distribution": {"@type": "dcat:Distribution", "dcat:downloadURL": "a"}}]}
        """;
    Judged judged = Judged.text(graph);

    assertThat(judged.findings())
        .extracting(Finding::pointer)
        .containsExactly("/@graph/1/description", "/@graph/1/dcat:distribution/accessURL");
    assertThat(judged.rules()).containsOnly("dcat-item");
    assertThat(judged.summary().notChecked().get(0).reason().en()).contains("SHACL");
  }
}
