package org.tsunagaru.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagaru.reference.ReferencePlatform;

/**
 * Uses the program once in each of its ways, so that the JVM can note which classes that takes.
 *
 * <p>The launcher runs it once to make a class-data archive (JEP 310, JEP 350), with which later
 * runs start in a fraction of the time. It works in a folder of its own and prints nothing.
 */
final class Rehearsal {

  private static final String DATA =
      """
      {"id": "urn:ngsi-ld:Room:1", "type": "Room",
       "temperature": {"type": "Property", "value": 21.5, "observedAt": "2026-01-01T00:00:00Z"},
       "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [134.05, 34.34]}}}
      """;

  private Rehearsal() {}

  /** Run it; the exit code is zero when every command did what it should. */
  public static void main(String[] args) throws IOException {
    System.exit(run(Path.of(args[0])) ? 0 : 1);
  }

  /** Run every command, and tell whether all ended well. */
  static boolean run(Path folder) throws IOException {
    Path data = Files.writeString(Files.createDirectories(folder).resolve("data.jsonld"), DATA);
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      return commands(folder, data, platform).allMatch(Rehearsal::endsWell);
    }
  }

  private static Stream<List<String>> commands(Path folder, Path data, ReferencePlatform platform) {
    return Stream.of(
        List.of("--version"),
        List.of("--help", "--lang=ja"),
        List.of("validate", "--lang=ja", data.toString()),
        List.of("list", "profiles"),
        List.of("explain", "LD-SUB-01"),
        test("ngsi-ld", "LD-PROV-CREATE-08,LD-SUB-01", folder, platform),
        test("ngsi-v2", "V2-ENT-LIST-01", folder, platform));
  }

  private static List<String> test(
      String binding, String requirements, Path folder, ReferencePlatform platform) {
    return List.of(
        "test",
        "--url=" + platform.origin(),
        "--binding=" + binding,
        "--requirement=" + requirements,
        "--out=" + folder.resolve(binding));
  }

  private static boolean endsWell(List<String> words) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal terminal = new SystemTerminal(nowhere);
    String[] args = words.toArray(String[]::new);
    return Tsunagaru.run(args, nowhere, nowhere, false, terminal) == Exit.OK;
  }
}
