package org.tsunagaru.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.platform.PlatformFile;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileException;
import org.tsunagaru.spec.file.FileProblem;

/** Reads a platform file before it is written, as {@code tsunagaru test} will. */
final class PlatformDraft {

  /**
   * What a reading gave.
   *
   * @param platform what the file describes; empty while secrets are missing
   * @param missing which secrets, and what to do
   */
  record Reading(Optional<Platform> platform, List<Text> missing) {}

  private final Path file;
  private final PlatformTemplate template;
  private final SecretSource secrets;

  PlatformDraft(Path file, PlatformTemplate template, SecretSource secrets) {
    this.file = file;
    this.template = template;
    this.secrets = new Remembering(secrets);
  }

  String text(PlatformSketch sketch) {
    return template.filled(sketch);
  }

  /**
   * Read it.
   *
   * @param catalogue holds the claims; empty while they do not matter
   * @throws SpecException when something else than a secret is wrong
   */
  Reading read(PlatformSketch sketch, Optional<Catalogue> catalogue) {
    try {
      return new Reading(
          Optional.of(PlatformFile.parse(file, text(sketch), secrets, catalogue)), List.of());
    } catch (FileException e) {
      List<FileProblem> others =
          e.problems().stream().filter(problem -> !sketch.isSecret(place(problem))).toList();
      if (!others.isEmpty()) {
        throw new SpecException(new Text(joined(others, Text::en), joined(others, Text::ja)));
      }
      return new Reading(
          Optional.empty(), e.problems().stream().map(PlatformDraft::placed).toList());
    }
  }

  private static String joined(List<FileProblem> problems, Function<Text, String> language) {
    return problems.stream()
        .map(PlatformDraft::placed)
        .map(language)
        .collect(Collectors.joining("\n"));
  }

  /** The file is not there yet: a member says more than a line. */
  private static Text placed(FileProblem problem) {
    String place = place(problem);
    return new Text(place + ": " + problem.what().en(), place + ": " + problem.what().ja());
  }

  private static String place(FileProblem problem) {
    return problem.pointer().replaceFirst("^/", "").replace('/', '.');
  }

  /** Asks a person once for what is read more than once. */
  private record Remembering(SecretSource source, Map<String, Optional<String>> asked)
      implements SecretSource {

    Remembering(SecretSource source) {
      this(source, new HashMap<>());
    }

    @Override
    public Optional<String> environment(String name) {
      return source.environment(name);
    }

    @Override
    public Optional<String> ask(String label) {
      return asked.computeIfAbsent(label, source::ask);
    }

    @Override
    public String toString() {
      return "(secrets)";
    }
  }
}
