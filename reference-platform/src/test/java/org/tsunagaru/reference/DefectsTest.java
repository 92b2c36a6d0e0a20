package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DefectsTest {

  private static final Pattern SWITCH = Pattern.compile("\\.on\\(\\s*\"([^\"]+)\"");

  @Test
  void every_defect_of_the_file_has_a_switch_in_the_code_and_every_switch_a_defect()
      throws IOException {
    Set<String> listed = new TreeSet<>(Defects.all().stream().map(Defect::id).toList());
    assertThat(switches()).isEqualTo(listed);
  }

  @Test
  void ids_are_unique_and_telling() {
    List<String> ids = Defects.all().stream().map(Defect::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)+"));
  }

  @Test
  void every_defect_names_a_requirement_and_speaks_both_languages() {
    assertThat(Defects.all())
        .allMatch(d -> d.requirement().matches("(LD|V2|CITY|XCH)(-[A-Z0-9]+)*-\\d\\d"))
        .allMatch(d -> d.does().ja().endsWith("。") && d.does().en().endsWith("."));
  }

  @Test
  void a_defect_is_found_by_its_id() {
    assertThat(Defects.byId("taken-id-overwritten").map(Defect::requirement))
        .contains("LD-PROV-CREATE-08");
    assertThat(Defects.byId("no-such-defect")).isEmpty();
  }

  private static Set<String> switches() throws IOException {
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
        Matcher matcher = SWITCH.matcher(Files.readString(file));
        while (matcher.find()) {
          ids.add(matcher.group(1));
        }
      }
    }
    return ids;
  }
}
