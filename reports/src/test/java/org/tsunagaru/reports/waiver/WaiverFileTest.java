package org.tsunagaru.reports.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileException;

class WaiverFileTest {

  private static final WaiverFile.Known KNOWN =
      new WaiverFile.Known(
          Set.of("LD-PROV-CREATE-08", "CITY-DM-03")::contains,
          Set.of("CITY-DM-03/s2.1@ngsi-v2")::contains);

  @TempDir private Path folder;

  @Test
  void waivers_of_requirements_and_scenarios_are_read() throws IOException {
    List<Waiver> waivers =
        read(
            """
            # Agreed on 2026-11-01
            waivers:
              - requirement: LD-PROV-CREATE-08
                reason: { en: Repaired in 4.3, ja: 4.3で修正予定 }
                owner: データ基盤課
                ticket: https://tickets.example/123
                expires: 2027-03-31
              - scenario: CITY-DM-03/s2.1@ngsi-v2
                reason: Under investigation
                owner: Data platform section
                ticket: CITY-124
                expires: "2026-12-31"
            """);

    assertThat(waivers)
        .containsExactly(
            new Waiver(
                "LD-PROV-CREATE-08",
                new Text("Repaired in 4.3", "4.3で修正予定"),
                "データ基盤課",
                "https://tickets.example/123",
                LocalDate.of(2027, 3, 31)),
            new Waiver(
                "CITY-DM-03/s2.1@ngsi-v2",
                new Text("Under investigation", "Under investigation"),
                "Data platform section",
                "CITY-124",
                LocalDate.of(2026, 12, 31)));
  }

  @Test
  void no_waivers_at_all_are_a_file_too() throws IOException {
    assertThat(read("waivers: []\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requirement: LD-PROV-CREATE-99 | 2 | LD-PROV-CREATE-99",
        "scenario: CITY-DM-03/s2.1@ngsi-ld | 2 | CITY-DM-03/s2.1@ngsi-ld",
        "scenario: LD-PROV-CREATE-08 | 2 | there is no scenario",
        "requirment: LD-PROV-CREATE-08 | 2 | either a requirement or a scenario",
        "requirement: CITY-DM-03, requirment: LD-PROV-CREATE-08 | 2 | requirment",
        "requirement: LD-PROV-CREATE-08, scenario: CITY-DM-03/s2.1@ngsi-v2 | 2 | either a requirement or a scenario",
        "requirement: 7 | 2 | requirement",
      })
  void an_entry_names_one_thing_that_is_there(String names, int line, String words) {
    assertThatThrownBy(
            () ->
                read(
                    "waivers:\n  - { %s, reason: x, owner: x, ticket: x, expires: 2027-03-31 }\n"
                        .formatted(names)))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("免除.yaml:" + line)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({"reason", "owner", "ticket", "expires"})
  void an_entry_says_why_who_where_and_until_when(String member) {
    String whole =
        """
        waivers:
          - requirement: LD-PROV-CREATE-08
            reason: x
            owner: x
            ticket: x
            expires: 2027-03-31
        """;

    assertThatThrownBy(() -> read(whole.replaceFirst("    " + member + ": .*\n", "")))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("免除.yaml:2")
        .hasMessageContaining(member);
    assertThatThrownBy(() -> read(whole.replaceFirst(member + ": .*\n", member + ": ' '\n")))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("/waivers/0/" + member);
  }

  @ParameterizedTest
  @CsvSource({"2027-02-30", "31.3.2027", "never", "2027-03-31T00:00:00Z", "99999-01-01"})
  void an_expiry_is_a_day(String expires) {
    assertThatThrownBy(
            () ->
                read(
                    "waivers:\n  - requirement: CITY-DM-03\n    reason: x\n    owner: x\n    ticket: x\n    expires: %s\n"
                        .formatted(expires)))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("免除.yaml:6");
  }

  @Test
  void the_same_thing_is_waived_once() {
    String entry =
        "  - { requirement: CITY-DM-03, reason: x, owner: x, ticket: x, expires: 2027-03-31 }\n";

    assertThatThrownBy(() -> read("waivers:\n" + entry + entry))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("免除.yaml:3")
        .hasMessageContaining("twice");
  }

  @ParameterizedTest
  @CsvSource({"''", "'waivers: {'", "'- a'", "'{}'", "'waivers: all'"})
  void what_is_no_file_of_waivers_is_refused(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(FileException.class)
        .hasMessageContaining("免除.yaml:1");
  }

  @Test
  void a_file_that_cannot_be_read_is_named() throws IOException {
    assertThatThrownBy(() -> WaiverFile.read(folder.resolve("missing.yaml"), KNOWN))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("missing.yaml");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "waivers: [] # \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> WaiverFile.read(latin, KNOWN)).isInstanceOf(SpecException.class);
  }

  private List<Waiver> read(String yaml) throws IOException {
    Path file = folder.resolve("免除.yaml");
    Files.writeString(file, yaml);
    return WaiverFile.read(file, KNOWN);
  }
}
