package org.tsunagaru.features.steps.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class LicencesTest {

  @ParameterizedTest
  @CsvSource({
    "license_id, cc-by",
    "license_id, CC-BY-4.0",
    "license_id, cc-by-sa-4.0",
    "license_id, cc0",
    "license_id, PDL1.0",
    "license_id, odc-odbl",
    "license_title, CC BY 4.0",
    "license_title, 公共データ利用規約（第1.0版）",
    "license_title, クリエイティブ・コモンズ 表示 4.0",
    "license_url, http://creativecommons.org/licenses/by/2.1/jp/"
  })
  void some_licences_allow_any_reuse(String member, String words) {
    assertThat(allows(member, words)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "license_id, notspecified",
    "license_id, cc-by-nc",
    "license_id, CC-BY-NC-4.0",
    "license_id, cc-by-nd-4.0",
    "license_title, クリエイティブ・コモンズ 表示-非営利 4.0",
    "license_url, https://creativecommons.org/licenses/by-nc-sa/4.0/",
    "license_title, All rights reserved",
    "license_title, ''"
  })
  void others_do_not(String member, String words) {
    assertThat(allows(member, words)).isFalse();
  }

  @Test
  void the_register_of_the_catalogue_counts_where_no_word_says_otherwise() {
    assertThat(Licences.isOpen(set("other-open").put("isopen", true))).isTrue();
    assertThat(Licences.isOpen(set("other-open").put("isopen", false))).isFalse();
    assertThat(Licences.isOpen(set("cc-by-nc").put("isopen", true))).isFalse();
  }

  private static ObjectNode set(String licence) {
    return JsonNodeFactory.instance.objectNode().put("license_id", licence);
  }

  private static boolean allows(String member, String words) {
    return Licences.isOpen(JsonNodeFactory.instance.objectNode().put(member, words));
  }
}
