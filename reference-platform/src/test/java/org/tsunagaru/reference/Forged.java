package org.tsunagaru.reference;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes tokens that no platform should take, in the place of words like {@code FORGED-ended}. */
final class Forged {

  private static final Pattern NAME = Pattern.compile("FORGED-(\\w+)");

  private Forged() {}

  static String into(String line, ReferencePlatform platform) {
    Matcher named = NAME.matcher(line);
    return named.find() ? named.replaceFirst(token(named.group(1), platform)) : line;
  }

  private static String token(String kind, ReferencePlatform platform) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer(kind, platform))
            .subject("tester")
            .audience(kind.equals("misled") ? "somebody-else" : "city-os")
            .expirationTime(Date.from(Instant.now().plus(life(kind))))
            .claim("scope", "read write")
            .claim("tenants", List.of("*"))
            .claim("acr", "2");
    if (kind.equals("resident")) {
      claims.claim("municipality", "131016");
    } else if (kind.equals("elsewhere")) {
      claims.claim("municipality", "141003");
    }
    if (kind.equals("unsigned")) {
      return new PlainJWT(claims.build()).serialize();
    }
    try {
      ECKey own = ECKey.parse(platform.signingKey());
      ECKey key =
          Set.of("stolen", "impostor").contains(kind)
              ? new ECKeyGenerator(Curve.P_256).generate()
              : own;
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("embedded").build(), claims.build());
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String issuer(String kind, ReferencePlatform platform) {
    return switch (kind) {
      case "foreign" -> "https://elsewhere.example";
      case "impostor", "mixed" -> platform.origin() + "/neighbour/auth";
      default -> platform.origin() + "/auth";
    };
  }

  private static Duration life(String kind) {
    return Duration.ofMinutes(kind.equals("ended") ? -5 : 5);
  }
}
