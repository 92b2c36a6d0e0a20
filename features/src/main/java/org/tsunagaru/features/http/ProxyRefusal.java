package org.tsunagaru.features.http;

import java.io.IOException;
import java.net.URI;

/** Say that an answer is the proxy's own: the request never reached the platform. */
final class ProxyRefusal extends IOException {

  private static final long serialVersionUID = 1L;

  private final URI proxy;
  private final int status;

  ProxyRefusal(URI proxy, int status) {
    super("the proxy said " + status);
    this.proxy = proxy;
    this.status = status;
  }

  URI proxy() {
    return proxy;
  }

  int status() {
    return status;
  }
}
