package org.tsunagaru.validator.catalogue;

/** Small catalogues that show the rules of this package at work. */
final class Samples {

  static final String PLAIN =
      """
      {"name": "aed", "title": "AED設置箇所一覧", "notes": "市内の公共施設にあるAED",
       "url": "https://city.example/aed", "license_id": "CC-BY-4.0",
       "organization": {"title": "焼津市"}, "metadata_created": "2026-04-01T00:00:00.000000",
       "resources": [{"name": "AED", "url": "https://city.example/aed.csv", "format": "CSV"}]}
      """;

  static final String CADDE =
      """
      {"name": "water-level", "title": "河川水位", "notes": "市内の河川の水位",
       "license_id": "CC-BY-4.0", "organization": {"title": "焼津市"},
       "extras": [{"key": "issued", "value": "2026-04-01"}, {"key": "fee", "value": "無償"},
        {"key": "theme", "value": "国土・気象"},
        {"key": "caddec_provider_id", "value": "city-0001"}],
       "resources": [{"name": "水位", "url": "https://city.example/v2/entities?type=WaterLevel",
        "explain_url": "https://city.example/water", "format": "JSON",
        "caddec_resource_type": "api/ngsi", "ngsi_tenant": "city", "ngsi_service_path": "/water",
        "ngsi_entity_type": "WaterLevel", "ngsi_data_model": "https://city.example/model"}]}
      """;

  static final String DCAT =
      """
      {"@context": "https://city.example/dcat.jsonld", "@id": "https://city.example/aed",
       "@type": "dcat:Dataset", "dct:title": "AED設置箇所一覧", "dct:description": "市内のAED",
       "dct:license": "https://creativecommons.org/licenses/by/4.0/",
       "dcat:distribution": {"@type": "dcat:Distribution",
        "dcat:accessURL": "https://city.example/aed.csv"}}
      """;

  private Samples() {}

  /** Write the plain data set with one text in place of another. */
  static String plain(String text, String other) {
    return with(PLAIN, text, other);
  }

  /** Write the data set of CADDE with one text in place of another. */
  static String cadde(String text, String other) {
    return with(CADDE, text, other);
  }

  static String with(String sample, String text, String other) {
    if (!sample.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return sample.replace(text, other);
  }
}
