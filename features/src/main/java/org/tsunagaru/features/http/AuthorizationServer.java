package org.tsunagaru.features.http;

import java.util.List;
import java.util.function.Function;

/** The door's way to a server that gives credentials. */
@FunctionalInterface
public interface AuthorizationServer {

  /**
   * Ask under the same deadline, cap and pace as the platform is asked; without credentials.
   *
   * @param secrets finds in the answer what no artefact may hold, before the answer is recorded
   * @throws PlatformTrouble when no whole answer came
   */
  Answer ask(Request request, Function<Answer, List<String>> secrets);
}
