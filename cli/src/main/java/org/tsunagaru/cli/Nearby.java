package org.tsunagaru.cli;

import java.nio.file.Path;

/** Names files as seen from the folder of the file that names them. */
final class Nearby {

  private Nearby() {}

  /**
   * Name a file that was given from where the program runs.
   *
   * @return a relative name with slashes, or an absolute one where there is no way from the folder
   */
  static String from(Path folder, String given) {
    Path file = Path.of(given).toAbsolutePath().normalize();
    Path from = folder.toAbsolutePath().normalize();
    boolean away = Path.of(given).isAbsolute() || !from.getRoot().equals(file.getRoot());
    return (away ? file : from.relativize(file)).toString().replace('\\', '/');
  }
}
