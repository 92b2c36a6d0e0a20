package org.tsunagaru.features.scenario;

import java.util.HashSet;
import java.util.Set;

/**
 * Lets one scenario at a time write to a tenant for the first time. Tenants are made on first use,
 * and brokers that make a database for each do not all bear two first uses at once.
 */
public final class TenantGate {

  private final Set<String> open = new HashSet<>();

  /** Make the first write to a tenant, unless another scenario of the run has made it. */
  public synchronized void open(String tenant, Runnable firstWrite) {
    if (!open.contains(tenant)) {
      firstWrite.run();
      open.add(tenant);
    }
  }
}
