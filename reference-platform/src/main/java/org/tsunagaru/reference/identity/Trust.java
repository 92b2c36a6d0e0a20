package org.tsunagaru.reference.identity;

import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.seeded.Seeded;

/** Takes the tokens of the platform's own issuer and of the one city that it trusts. */
public final class Trust implements Tokens {

  private final Issuer own;
  private final Issuer neighbour;
  private final Seeded defects;

  /** Trust another issuer beside one's own. */
  public Trust(Issuer own, Issuer neighbour, Seeded defects) {
    this.own = own;
    this.neighbour = neighbour;
    this.defects = defects;
  }

  @Override
  public Optional<Bearer> bearer(String token) {
    return own.bearer(token).or(() -> visitor(token));
  }

  private Optional<Bearer> visitor(String token) {
    if (defects.on("trusted-city-turned-away")) {
      return Optional.empty();
    } else if (defects.on("name-of-trusted-city-believed") && neighbour.isNamedBy(token)) {
      return Issuer.believed(token);
    } else if (defects.on("every-city-trusted") && !own.isNamedBy(token)) {
      return Issuer.believed(token);
    } else if (defects.on("keys-of-cities-mixed")) {
      return neighbour.bearer(token).or(() -> own.inTheNameOf(neighbour, token));
    }
    return neighbour.bearer(token).map(this::granted);
  }

  private Bearer granted(Bearer visitor) {
    return defects.on("trusted-city-may-do-all")
        ? new Bearer(
            visitor.client(),
            Set.of("read", "write"),
            visitor.tenants(),
            visitor.assurance(),
            visitor.municipality(),
            visitor.end())
        : visitor;
  }
}
