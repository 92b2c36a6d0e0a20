package org.tsunagaru.features.steps.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

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

  private static boolean allows(String member, String words) {
    return Licences.isOpen(JsonNodeFactory.instance.objectNode().put(member, words));
  }
}
