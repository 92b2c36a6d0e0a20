package org.tsunagaru.cli;

import java.net.URI;
import java.time.Duration;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.reference.ReferencePlatform;

/** Describes the embedded platform as a platform file would. */
final class Embedded {

  private Embedded() {}

  static Platform platform(ReferencePlatform reference) {
    return Platform.at(
            "Tsunagaru reference platform",
            "ngsi-ld",
            URI.create(reference.origin() + "/ngsi-ld/v1"))
        .with("ngsi-v2", URI.create(reference.origin() + "/v2"));
  }

  /** The same, with less patience: a platform in this process has nothing to settle. */
  static Platform impatient(ReferencePlatform reference) {
    Platform platform = platform(reference);
    return platform.with(
        platform.limits().settling(Duration.ofMillis(250), Duration.ofMillis(1500)));
  }
}
