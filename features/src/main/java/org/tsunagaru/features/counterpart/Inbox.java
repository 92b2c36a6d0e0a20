package org.tsunagaru.features.counterpart;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where the notifications of one subscription arrive. */
public final class Inbox {

  private final URI url;
  private final List<Notification> notifications = new CopyOnWriteArrayList<>();

  Inbox(URI url) {
    this.url = url;
  }

  /** Return the URL to subscribe with. */
  public URI url() {
    return url;
  }

  /** Return what arrived so far, in order. */
  public List<Notification> notifications() {
    return List.copyOf(notifications);
  }

  void add(Notification notification) {
    notifications.add(notification);
  }
}
