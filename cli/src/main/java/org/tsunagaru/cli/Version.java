package org.tsunagaru.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program. */
final class Version implements IVersionProvider {

  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("0.1.0-SNAPSHOT");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"tsunagaru " + current()};
  }
}
