package org.tsunagaru.reference.identity;

import java.time.Instant;
import java.util.Set;

/**
 * Who a token says its bearer is.
 *
 * @param client name of the client
 * @param scopes what it may do
 * @param tenants whose data it may see
 * @param assurance how surely it is known who it is
 * @param end when the token ends
 */
public record Bearer(
    String client, Set<String> scopes, Set<String> tenants, String assurance, Instant end) {

  /** Tell whether it may see the data of a tenant; the open ones have no name. */
  public boolean belongsTo(String tenant) {
    return tenant.isEmpty() || tenants.contains("*") || tenants.contains(tenant);
  }
}
