package org.tsunagaru.features.platform;

import java.util.Optional;

/** Where secrets are that a platform file only names. */
public interface SecretSource {

  /** Look up an environment variable. */
  Optional<String> environment(String name);

  /**
   * Ask a person, without showing what is typed.
   *
   * @param label what to ask for, as the platform file words it
   * @return empty when there is nobody to ask
   */
  Optional<String> ask(String label);
}
