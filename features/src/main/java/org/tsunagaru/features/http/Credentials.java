package org.tsunagaru.features.http;

import java.util.List;

/** What a request carries so that the platform knows who asks. */
@FunctionalInterface
public interface Credentials {

  /** Return the header lines to add. */
  List<Header> headers();

  /** Return credentials of nobody. */
  static Credentials none() {
    return List::of;
  }
}
