package org.tsunagaru.features.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileException;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** One reading of a platform file: its members by pointer, and what is wrong with them. */
final class Reading {

  private final YamlFile file;
  private final Path folder;
  private final List<FileProblem> problems = new ArrayList<>();

  Reading(YamlFile file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  JsonNode at(String pointer) {
    return file.tree().at(pointer);
  }

  boolean has(String pointer) {
    return !at(pointer).isMissingNode();
  }

  Optional<String> text(String pointer) {
    return has(pointer) ? Optional.of(at(pointer).asString()) : Optional.empty();
  }

  /** Read the name of a file, which is relative to the folder of the platform file. */
  Optional<Path> path(String pointer) {
    return text(pointer).flatMap(name -> resolved(pointer, name));
  }

  /** Find a file that the member at a pointer names. */
  Optional<Path> resolved(String pointer, String name) {
    try {
      return Optional.of(folder.resolve(name));
    } catch (InvalidPathException e) {
      problem(pointer, new Text("this is no name of a file", "ファイル名として使えません"));
      return Optional.empty();
    }
  }

  /** Read a URL, without the slashes at its end. */
  Optional<URI> url(String pointer) {
    return text(pointer).flatMap(text -> url(pointer, text.replaceAll("/+$", "")));
  }

  /** Read a URL that somebody else compares letter by letter. */
  Optional<URI> exactUrl(String pointer) {
    return text(pointer).flatMap(text -> url(pointer, text));
  }

  private Optional<URI> url(String pointer, String text) {
    try {
      URI url = new URI(text);
      if (url.getRawUserInfo() != null || String.valueOf(url.getRawAuthority()).contains("@")) {
        problem(
            pointer,
            new Text(
                "user and password do not belong in a URL; give them in the members made for them",
                "URLにユーザー名やパスワードを書かないでください。専用の項目に指定してください"));
        return Optional.empty();
      }
      if (url.getHost() != null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      // Said below, without the parser's words, which would repeat the URL.
    }
    problem(
        pointer,
        new Text(
            "this is no URL of a server; the host's name takes letters, digits, dots and hyphens",
            "サーバーのURLではありません。ホスト名には英数字、ドット、ハイフンを使います"));
    return Optional.empty();
  }

  void problem(String pointer, Text what) {
    problems.add(file.problem(pointer, what));
  }

  /**
   * Insist that nothing was wrong.
   *
   * @throws FileException with every problem, in the order of the file
   */
  void finish() {
    if (!problems.isEmpty()) {
      throw new FileException(
          problems.stream()
              .distinct()
              .sorted(java.util.Comparator.comparingInt(FileProblem::line))
              .toList());
    }
  }
}
