package org.tsunagaru.features.steps.city;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.auth.TokenForgery;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;

/** A try at changing what one may not change. */
public final class Intrusion {

  private static final String BEARER = "Bearer ";

  private final Scene scene;

  /** Try the platform of a scene. */
  public Intrusion(Scene scene) {
    this.scene = scene;
  }

  /**
   * Send the removal of a thing that is not there to an API. It can change nothing and so counts as
   * reading: a platform in production can be tried too.
   */
  Answer removal(String binding) {
    return removal(Effect.READ, binding, new Things(scene.names()).sensor("nowhere").id());
  }

  /** Send the removal of a thing to an API. */
  Answer removal(String binding, String id) {
    return removal(Effect.WRITE, binding, id);
  }

  private Answer removal(Effect effect, String binding, String id) {
    return scene.send(
        Request.of(effect, "DELETE", URI.create(scene.root(binding) + "/entities/" + id)));
  }

  /**
   * Read the tester's own token.
   *
   * @throws NotApplicable when it shows none that can be read
   */
  TokenForgery ownToken() {
    return token(scene.ownLines())
        .orElseThrow(
            () ->
                new NotApplicable(
                    new Text(
                        "The tester shows no JSON Web Token that others could be made of",
                        "試験ツールの認証情報がJWTではないため、これをもとに偽のトークンを作れない")));
  }

  /** Read the token that is shown; nothing where it is no signed JSON Web Token. */
  static Optional<TokenForgery> token(List<Header> lines) {
    return lines.stream()
        .filter(line -> line.is("Authorization") && line.value().startsWith(BEARER))
        .map(line -> line.value().substring(BEARER.length()))
        .findFirst()
        .flatMap(TokenForgery::of);
  }
}
