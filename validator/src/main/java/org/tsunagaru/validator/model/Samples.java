package org.tsunagaru.validator.model;

/** Small entities that show the rules of this package at work. */
final class Samples {

  private static final String CONTEXT =
      ", \"@context\": \"https://smartdatamodels.org/context.jsonld\"}";
  private static final String TIME =
      "\"dateObserved\": {\"type\": \"Property\", \"value\": \"2026-04-01T00:00:00Z\"}";
  private static final String PLACE =
      "\"location\": {\"type\": \"GeoProperty\", \"value\":"
          + " {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}}";

  private Samples() {}

  /** Write an entity of the air quality in a city, with one more attribute. */
  static String airQuality(String attribute) {
    return "{\"id\": \"urn:ngsi-ld:AirQualityObserved:yaizu-1\", \"type\": \"AirQualityObserved\", "
        + TIME
        + ", "
        + PLACE
        + ", "
        + attribute
        + CONTEXT;
  }

  /** Write one without its place. */
  static String airQualityWithoutPlace() {
    return "{\"id\": \"urn:ngsi-ld:AirQualityObserved:yaizu-1\", \"type\": \"AirQualityObserved\", "
        + TIME
        + CONTEXT;
  }

  /** Write an entity of a road segment with a start point. */
  static String roadSegment(String startPoint) {
    return "{\"id\": \"urn:ngsi-ld:RoadSegment:yaizu-1\", \"type\": \"RoadSegment\","
        + " \"name\": {\"type\": \"Property\", \"value\": \"国道150号\"},"
        + " \"refRoad\": {\"type\": \"Relationship\", \"object\": \"urn:ngsi-ld:Road:150\"},"
        + " \"allowedVehicleType\": {\"type\": \"Property\", \"value\": [\"car\"]},"
        + " \"endPoint\": {\"type\": \"GeoProperty\", \"value\":"
        + " {\"type\": \"Point\", \"coordinates\": [138.31, 34.81]}},"
        + " \"startPoint\": "
        + startPoint
        + CONTEXT;
  }

  /** Write a hydrant, simplified, with all that is asked for but what is given. */
  static String hydrant(String attributes) {
    return "{\"id\": \"urn:ngsi-ld:FirewaterFacility:1\", \"type\": \"FirewaterFacility\","
        + " \"localGovernmentCode\": \"222127\", \"identifier\": \"222127_1\","
        + " \"locatedLocalGovernmentCode\": \"222127\","
        + " \"fullAddress\": \"静岡県焼津市本町二丁目16-32\", \"city\": \"焼津市\","
        + " \"streetAddress\": \"本町二丁目\", \"cityBlock\": \"16-32\","
        + " \"latitude\": 34.86, \"longitude\": 138.32, "
        + attributes
        + ", \"@context\": \"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld\"}";
  }

  /** Write the place of an AED, simplified, with all that is asked for. */
  static String aed(String corporateNumber) {
    return "{\"id\": \"urn:ngsi-ld:AEDLocation:1\", \"type\": \"AEDLocation\","
        + " \"localGovernmentCode\": \"222127\", \"identifier\": \"222127_1\","
        + " \"name\": \"焼津市役所\", \"nameEn\": \"Yaizu City Hall\","
        + " \"installationLocation\": \"1階ロビー\", \"indoorOutdoorType\": \"屋内\","
        + " \"fullTimeAvailable\": \"不可\", \"locatedLocalGovernmentCode\": \"222127\","
        + " \"fullAddress\": \"静岡県焼津市本町二丁目16-32\", \"prefecture\": \"静岡県\","
        + " \"city\": \"焼津市\", \"streetAddress\": \"本町二丁目\", \"cityBlock\": \"16-32\","
        + " \"latitude\": 34.86, \"longitude\": 138.32,"
        + " \"contactPointPhoneNumber\": \"054-626-1111\","
        + " \"emergencyContactPoint\": \"054-626-1111\","
        + " \"url\": \"https://www.city.yaizu.example/\", \"pictureUrl\": [],"
        + " \"legalEntityNumber\": \""
        + corporateNumber
        + "\", \"@context\": \"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld\"}";
  }
}
