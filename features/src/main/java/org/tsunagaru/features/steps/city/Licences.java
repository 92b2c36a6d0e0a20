package org.tsunagaru.features.steps.city;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which licences of data allow any reuse, commercial too. */
final class Licences {

  /** Public Data License 1.0 and the licences that it and the Open Definition name. */
  private static final Pattern OPEN =
      Pattern.compile(
          "pdl-?1|pdl1\\.0|public[- ]data[- ]license|公共データ利用規約|政府標準利用規約"
              + "|cc0|cc-zero|public-?domain|publicdomain/zero|\\bcc[- ]?by(?:[- ]?sa)?(?:[- ]?[234]\\.[0-9])?(?:[- ]?(?:intl?|jp))?$"
              + "|creativecommons\\.org/licenses/by(?:-sa)?/|odc-?(?:by|odbl|pddl)|odbl|pddl|opendatacommons\\.org|クリエイティブ・コモンズ.{0,2}表示");

  private static final Pattern NOT_ANY = Pattern.compile("\\b(?:nc|nd)\\b|非営利|改変禁止");

  private Licences() {}

  /**
   * Tell whether a data set of CKAN has one of them, by its words, or by CKAN's own register of
   * licences ({@code isopen}) where the words do not restrict what may be done.
   */
  static boolean isOpen(JsonNode dataset) {
    List<String> words =
        Stream.of("license_id", "license_url", "license_title")
            .map(name -> dataset.path(name).asString("").toLowerCase(Locale.ROOT).strip())
            .toList();
    boolean named =
        words.stream().anyMatch(one -> OPEN.matcher(one).find() && !NOT_ANY.matcher(one).find());
    boolean registered = dataset.path("isopen").asBoolean(false);
    return named || (registered && words.stream().noneMatch(one -> NOT_ANY.matcher(one).find()));
  }
}
