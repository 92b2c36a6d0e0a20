package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal goes through what it says it does; the launcher relies on its exit code. */
final class RehearsalTest {

  @Test
  void every_command_of_the_rehearsal_ends_well(@TempDir Path folder) throws IOException {
    assertThat(Rehearsal.run(folder)).isTrue();
    assertThat(folder.resolve("ngsi-ld").resolve("report.html")).isRegularFile();
    assertThat(Files.readString(folder.resolve("ngsi-v2").resolve("results.json")))
        .contains("V2-ENT-LIST-01");
  }
}
