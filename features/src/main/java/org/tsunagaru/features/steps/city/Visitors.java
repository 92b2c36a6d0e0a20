package org.tsunagaru.features.steps.city;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagaru.features.auth.PlatformCredentials;
import org.tsunagaru.features.auth.TokenForgery;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.platform.Platform.ClientCredentials;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;

/** Services of another city that the platform under test trusts. */
public final class Visitors {

  private final Scene scene;

  /** Come to the platform of a scene. */
  public Visitors(Scene scene) {
    this.scene = scene;
  }

  /**
   * Return the header lines by which a service of that city is known to the platform.
   *
   * @param name what the service is there for, as in the platform file
   * @throws NotApplicable when the platform file gives no such service
   */
  List<Header> lines(String name) {
    return lines(
        Optional.ofNullable(known().get(name))
            .orElseThrow(
                () ->
                    new NotApplicable(
                        Text.of(
                            "The platform file gives no such service of a trusted city (access.trusted-city.clients.%s)",
                            "該当する信頼先都市のサービス（access.trusted-city.clients.%s）がプラットフォームファイルにない",
                            name))));
  }

  /**
   * Return a token of that city, of which others are made.
   *
   * @throws NotApplicable when its tokens are none that can be read
   */
  TokenForgery token() {
    return Stream.of("writer", "reader")
        .flatMap(name -> Optional.ofNullable(known().get(name)).stream())
        .findFirst()
        .flatMap(client -> Intrusion.token(lines(client)))
        .orElseThrow(
            () ->
                new NotApplicable(
                    new Text(
                        "The tokens of the trusted city are no JSON Web Tokens that others could be made of",
                        "信頼先都市のトークンがJWTではないため、これをもとに偽のトークンを作れない")));
  }

  private List<Header> lines(ClientCredentials client) {
    return scene.linesOf(PlatformCredentials.of(client, Clock.systemUTC()));
  }

  private Map<String, ClientCredentials> known() {
    Map<String, ClientCredentials> visitors = scene.platform().access().visitors();
    if (visitors.isEmpty()) {
      throw new NotApplicable(
          new Text(
              "The platform file does not say that another city is trusted (access.trusted-city)",
              "他都市への信頼を設定したこと（access.trusted-city）がプラットフォームファイルにない"));
    }
    return visitors;
  }
}
