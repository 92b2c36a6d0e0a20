package org.tsunagaru.reference.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tsunagaru.reference.seeded.Seeded;

/** The tenants of one platform; the default tenant, whose name is empty, is always there. */
public final class Spaces {

  private final Consumer<Change> listener;
  private final Seeded defects;
  private final Map<String, Space> spaces = new ConcurrentHashMap<>();

  /** Tell every change of any tenant to one listener, in order for each tenant. */
  public Spaces(Consumer<Change> listener, Seeded defects) {
    this.listener = listener;
    this.defects = defects;
    open("");
  }

  /** Find a tenant that was opened before. */
  public Optional<Space> find(String tenant) {
    return Optional.ofNullable(spaces.get(tenant));
  }

  /** Return a tenant's space, opening it when it is new. */
  public Space open(String tenant) {
    return spaces.computeIfAbsent(tenant, name -> new Space(name, listener, defects));
  }

  /** Return all tenants' spaces. */
  public Collection<Space> all() {
    return List.copyOf(spaces.values());
  }
}
