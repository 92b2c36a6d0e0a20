package org.tsunagaru.features.counterpart;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Starts a server that says nothing of itself and keeps no program from ending. */
final class Listener {

  private Listener() {}

  /**
   * Start one.
   *
   * @param setting what it answers
   * @throws JavalinException when it cannot listen there
   */
  static Javalin start(String host, int port, Consumer<JavalinConfig> setting) {
    QueuedThreadPool threads = new QueuedThreadPool(16, 2);
    threads.setDaemon(true);
    threads.setName("counterpart");
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.jetty.threadPool = threads;
              setting.accept(config);
            });
    try {
      return javalin.start(host, port);
    } catch (JavalinException e) {
      javalin.stop();
      throw e;
    }
  }
}
