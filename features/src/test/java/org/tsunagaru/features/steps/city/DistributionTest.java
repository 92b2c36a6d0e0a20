package org.tsunagaru.features.steps.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Body;

class DistributionTest {

  private static final String TABLE = "名称,緯度,経度\n三条小学校,35.0,135.7\n";
  private static final String PAGE = "<!DOCTYPE html><html><body>404</body></html>";

  @Test
  void a_table_is_one_in_either_encoding_of_japanese_offices() {
    assertThat(fits("CSV", TABLE.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(fits("CSV", TABLE.getBytes(Charset.forName("windows-31j")))).isTrue();
  }

  @Test
  void a_page_is_no_table_no_json_and_no_xml() {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    assertThat(fits("csv", page)).isFalse();
    assertThat(fits("GeoJSON", page)).isFalse();
    assertThat(fits("xml", "<a><b></a>".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(fits("kml", "<kml/>".getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  void neither_is_what_a_program_packs() {
    assertThat(fits("csv", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(fits("csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(fits("csv", new byte[] {'a', 0, 'b'})).isFalse();
    assertThat(fits("csv", new byte[0])).isFalse();
  }

  @Test
  void json_is_a_document_and_not_a_word() {
    assertThat(fits("JSON", "{}".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(fits("JSON", "404".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void an_entity_of_elsewhere_is_not_fetched() {
    String xml = "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://127.0.0.1:9/b\">]><a>&b;</a>";
    assertThat(fits("xml", xml.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  void a_format_that_cannot_be_told_says_so_and_is_never_right() {
    assertThat(Distribution.isTold("shp")).isFalse();
    assertThat(Distribution.isTold(" .CSV ")).isTrue();
    assertThat(Distribution.isTold("GeoJSON")).isTrue();
    assertThat(Distribution.isTold("KML")).isTrue();
    assertThat(fits("shp", new byte[] {1, 2})).isFalse();
  }

  @Test
  void a_pdf_is_not_for_machines() {
    assertThat(Distribution.isForMachines(" .CSV ")).isTrue();
    assertThat(Distribution.isForMachines("PDF")).isFalse();
  }

  private static boolean fits(String format, byte[] body) {
    return Distribution.fits(format, new Answer("GET", "u", 200, List.of(), Body.of(body)));
  }
}
