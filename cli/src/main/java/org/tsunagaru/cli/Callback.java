package org.tsunagaru.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where the tester listens, given the URL at which the platform reaches it. */
final class Callback {

  private static final int USUAL_PORT = 8090;

  private Callback() {}

  /** Put down the URL, and the port it names as the one to listen on. */
  static void at(PlatformSketch sketch, Optional<String> publicUrl) {
    sketch.text("callback.public-url", publicUrl);
    publicUrl.ifPresent(url -> sketch.text("callback.listen", "0.0.0.0:" + port(url)));
  }

  private static int port(String url) {
    try {
      int port = new URI(url).getPort();
      return port > 0 ? port : USUAL_PORT;
    } catch (URISyntaxException e) {
      return USUAL_PORT; // The file's reader words what is wrong with the URL.
    }
  }
}
