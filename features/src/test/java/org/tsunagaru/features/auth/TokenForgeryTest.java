package org.tsunagaru.features.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.http.CredentialsTrouble;

class TokenForgeryTest {

  private final RSAKey key = new RSAKeyGenerator(2048).keyID("city").generate();
  private final JWKSet published = new JWKSet(key.toPublicJWK());
  private final String sound = sound();
  private final TokenForgery forgery = TokenForgery.of(sound).orElseThrow();

  TokenForgeryTest() throws JOSEException {}

  @Test
  void a_sound_token_fits_the_keys_of_its_issuer() {
    assertThat(forgery.amiss(published)).isEmpty();
    assertThat(forgery.issuer()).isEqualTo("https://id.example");
  }

  @Test
  void what_is_forged_without_the_key_does_not_fit_it() {
    assertThat(again(forgery.changed()).amiss(published)).isPresent();
    assertThat(again(forgery.signedBySomebodyElse()).amiss(published)).isPresent();
    assertThat(TokenForgery.of(forgery.unsigned())).isEmpty();
  }

  @Test
  void what_is_changed_says_more_under_the_old_signature() throws ParseException {
    SignedJWT changed = SignedJWT.parse(forgery.changed());
    assertThat(changed.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("read admin");
    assertThat(changed.getSignature()).isEqualTo(SignedJWT.parse(sound).getSignature());
  }

  @Test
  void what_is_made_with_the_key_is_wrong_in_one_claim_only() throws ParseException {
    assertThat(claims(forgery.expired(key)).getExpirationTime()).isBefore(Date.from(Instant.now()));
    assertThat(claims(forgery.ofAnotherIssuer(key)).getIssuer()).isNotEqualTo("https://id.example");
    assertThat(claims(forgery.forSomebodyElse(key)).getAudience()).doesNotContain("city-os");
    assertThat(again(forgery.forSomebodyElse(key)).amiss(published)).isEmpty();
  }

  @Test
  void a_token_in_the_name_of_another_says_what_that_one_says_under_this_key()
      throws JOSEException, ParseException {
    TokenForgery other = again(given("https://id.next.example", "read write"));
    String mixed = forgery.inTheNameOf(other, key);
    assertThat(claims(mixed).getIssuer()).isEqualTo("https://id.next.example");
    assertThat(claims(mixed).getStringClaim("scope")).isEqualTo("read write");
    assertThat(again(mixed).amiss(published)).isEmpty();
    String unknown = other.ofAnIssuerThatNobodyKnows();
    assertThat(again(unknown).issuer()).isEqualTo("https://issuer.example/another-city");
    assertThat(again(unknown).amiss(published)).isPresent();
  }

  @Test
  void a_key_of_another_kind_than_the_tokens_is_said_to_be_so() throws JOSEException {
    JWK other = new ECKeyGenerator(Curve.P_256).generate();
    assertThatThrownBy(() -> forgery.expired(other))
        .isInstanceOf(CredentialsTrouble.class)
        .hasMessageContaining("access.signing-key");
  }

  @Test
  void a_token_that_is_none_cannot_be_forged() {
    assertThat(TokenForgery.of("some text")).isEmpty();
    assertThat(TokenForgery.of("a.b.c")).isEmpty();
  }

  private static TokenForgery again(String token) {
    return TokenForgery.of(token).orElseThrow();
  }

  private static JWTClaimsSet claims(String token) throws ParseException {
    return JWTParser.parse(token).getJWTClaimsSet();
  }

  private String sound() {
    return given("https://id.example", "read");
  }

  private String given(String issuer, String scope) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("city").build(),
              new JWTClaimsSet.Builder()
                  .issuer(issuer)
                  .audience("city-os")
                  .claim("scope", scope)
                  .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                  .build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
