package org.tsunagaru.features.steps.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.features.http.Json;
import tools.jackson.databind.JsonNode;

class BoundsTest {

  private static final Bounds KYOTO = new Bounds(135.5, 34.8, 136.1, 35.4);

  private static JsonNode collection(String spatial) {
    return Json.read("{\"extent\":{\"spatial\":" + spatial + "}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bbox\":[[135.5,34.8,136.1,35.4]]}",
        "{\"bbox\":[[135.5,34.8,0,136.1,35.4,900]]}",
        "{\"bbox\":[[135.5,34.8,136.1,35.4],[0,0,1,1]],\"crs\":\"http://www.opengis.net/def/crs/OGC/1.3/CRS84\"}"
      })
  void bounds_in_degrees_are_read_with_height_or_without(String spatial) {
    assertThat(Bounds.of(collection(spatial))).hasValue(KYOTO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "7",
        "{\"bbox\":[[1,2,3]]}",
        "{\"bbox\":[[\"1\",2,3,4]]}",
        "{\"bbox\":[[170,-10,-170,10]]}",
        "{\"bbox\":[[0,0,9,9]],\"crs\":\"http://www.opengis.net/def/crs/EPSG/0/6677\"}"
      })
  void bounds_that_are_none_or_not_in_degrees_are_not_judged(String spatial) {
    assertThat(Bounds.of(collection(spatial))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"type\":\"Point\",\"coordinates\":[135.77,35.0]}; true",
        "{\"type\":\"Point\",\"coordinates\":[35.0,135.77]}; false",
        "{\"type\":\"LineString\",\"coordinates\":[[135.77,35.0],[135.77,36.0]]}; false",
        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[0,0]}]}; false",
        "{\"type\":\"Point\",\"coordinates\":[135.77]}; false",
        "null; true"
      })
  void every_position_has_to_lie_within(String geometry, boolean within) {
    assertThat(KYOTO.hold(Json.read(geometry), 0.001)).isEqualTo(within);
  }

  @Test
  void the_edge_has_some_slack() {
    JsonNode edge = Json.read("{\"type\":\"Point\",\"coordinates\":[136.1005,35.4005]}");
    assertThat(KYOTO.hold(edge, 0.001)).isTrue();
    assertThat(KYOTO.hold(edge, 0)).isFalse();
  }
}
