package org.tsunagaru.reference.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who a token says its bearer is.
 *
 * @param client name of the client
 * @param scopes what it may do
 * @param tenants whose data it may see
 * @param assurance how surely it is known who it is
 * @param municipality code of where a person belongs; empty for what is none
 * @param end when the token ends
 */
public record Bearer(
    String client,
    Set<String> scopes,
    Set<String> tenants,
    String assurance,
    String municipality,
    Instant end) {

  /**
   * Read what a token claims, once it is known whose token it is.
   *
   * @throws ParseException when a claim is of another form
   */
  static Bearer of(JWTClaimsSet claims) throws ParseException {
    List<String> tenants = claims.getStringListClaim("tenants");
    String assurance = claims.getStringClaim("acr");
    String municipality = claims.getStringClaim("municipality");
    return new Bearer(
        claims.getSubject(),
        new TreeSet<>(List.of(claims.getStringClaim("scope").split(" ", -1))),
        tenants == null ? Set.of() : new TreeSet<>(tenants),
        assurance == null ? "" : assurance,
        municipality == null ? "" : municipality,
        claims.getExpirationTime().toInstant());
  }

  /** Tell whether it may see the data of a tenant; the open ones have no name. */
  public boolean belongsTo(String tenant) {
    return tenant.isEmpty() || tenants.contains("*") || tenants.contains(tenant);
  }
}
