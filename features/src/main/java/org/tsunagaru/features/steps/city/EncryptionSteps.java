package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.features.http.Greeted;
import org.tsunagaru.features.http.Greeting;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;

/** How connections to the platform are protected. */
public final class EncryptionSteps {

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "[::1]");

  /** Suites that no server may agree to, and those of less than 128 bits; IANA's numbers. */
  private static final Map<String, List<Integer>> SUITES =
      Map.of(
          "without encryption",
              List.of(
                  0x0001, 0x0002, 0x003b, 0x002c, 0x002d, 0x002e, 0xc001, 0xc006, 0xc00b, 0xc010),
          "of export strength",
              List.of(0x0003, 0x0006, 0x0008, 0x000b, 0x000e, 0x0011, 0x0014, 0x0062, 0x0064),
          "with RC4", List.of(0x0004, 0x0005, 0xc002, 0xc007, 0xc00c, 0xc011),
          "with single DES", List.of(0x0009, 0x000c, 0x000f, 0x0012, 0x0015),
          "without a certificate",
              List.of(
                  0x0018, 0x001b, 0x0034, 0x003a, 0x006c, 0x006d, 0x00a6, 0x00a7, 0xc015, 0xc016,
                  0xc017, 0xc018, 0xc019),
          "with triple DES", List.of(0x000a, 0x0013, 0x0016, 0xc003, 0xc008, 0xc00d, 0xc012));

  private final Scene scene;
  private final Endpoints endpoints;
  private final Map<URI, Greeted> greeted = new LinkedHashMap<>();
  private final Map<URI, Optional<Text>> distrusted = new LinkedHashMap<>();
  private List<URI> addresses = List.of();

  /** Look at the connections to a scene's platform. */
  public EncryptionSteps(Scene scene, Endpoints endpoints) {
    this.scene = scene;
    this.endpoints = endpoints;
  }

  /** Take the addresses that are reached over a network: on one's own machine nobody listens in. */
  @When("a service goes through the addresses of the platform")
  public void addresses() {
    addresses =
        endpoints.origins().stream().map(URI::create).filter(one -> !isOwnMachine(one)).toList();
    if (addresses.isEmpty()) {
      throw new NotApplicable(
          new Text(
              "The platform is on the machine of the tester, so that nothing goes over a network",
              "都市OSが試験ツールと同じマシンにあり、通信がネットワークに出ない"));
    }
  }

  /** Take the servers that speak TLS at all; what they agree to tells nothing of others. */
  @Given("the servers of the platform that speak TLS")
  public void servers() {
    addresses = endpoints.origins().stream().map(URI::create).filter(this::isEncrypted).toList();
    if (addresses.isEmpty()) {
      throw new NotApplicable(
          new Text("No address of the platform begins with https", "都市OSのURLに、httpsで始まるものがない"));
    }
  }

  /** Read something from each. */
  @When("a service looks at their certificates")
  public void looks() {
    addresses.forEach(server -> distrusted.put(server, scene.distrust(server)));
  }

  /** Offer each an old version, and nothing newer. */
  @When("somebody offers them {version} at most")
  public void offersVersion(int version) {
    offers(Greeting.old(version));
  }

  /** Offer each such suites, and no others. */
  @When("somebody offers them nothing but suites {suites}")
  public void offersSuites(String suites) {
    offers(new Greeting(Greeting.TLS_1_2, SUITES.getOrDefault(suites, List.of())));
  }

  /** Offer each the newest version, and nothing older. */
  @When("somebody offers them TLS 1.3 and nothing older")
  public void offersNewest() {
    offers(Greeting.modern());
  }

  /** Expect each address to be encrypted. */
  @Then("nothing travels in the clear")
  public void nothingInTheClear() {
    List<URI> clear = addresses.stream().filter(one -> !isEncrypted(one)).toList();
    Conversation.expect(
        clear.isEmpty(),
        new Text(
            "Data and credentials travel over the network without encryption",
            "データと認証情報が、暗号化されずにネットワークを流れる"),
        "https",
        clear);
  }

  /** Expect certificates that are trusted, in date, and name the host. */
  @Then("each is to be trusted")
  public void trusted() {
    distrusted.forEach(
        (server, why) ->
            Conversation.expect(
                why.isEmpty(),
                new Text("The certificate of a server is not to be trusted", "サーバーの証明書を信頼できない"),
                "-",
                server + ": " + why.map(Text::en).orElse("")));
  }

  /** Expect refusals, by an alert or by hanging up. */
  @Then("none of them agrees")
  public void noneAgrees() {
    greeted.forEach(
        (server, answer) ->
            Conversation.expect(
                !(answer instanceof Greeted.Agreed),
                new Text(
                    "A server agrees to a connection that protects too little",
                    "サーバーが、保護の弱い接続に応じる"),
                "alert",
                server + ": " + answer));
  }

  /** Expect agreements. */
  @Then("each of them agrees")
  public void eachAgrees() {
    greeted.forEach(
        (server, answer) ->
            Conversation.expect(
                answer instanceof Greeted.Agreed,
                new Text("A server does not speak TLS 1.3", "TLS 1.3で通信しないサーバーがある"),
                "TLS 1.3",
                server + ": " + answer));
  }

  /** A server that agrees to nothing at all would pass for one that refuses what is weak. */
  private void offers(Greeting greeting) {
    for (URI server : addresses) {
      if (scene.greet(server, Greeting.sound()) instanceof Greeted.Refused refused) {
        throw new SceneNotSet(
            Text.of(
                "%s does not agree to a sound connection either: %s",
                "%s は、安全な接続にも応じない: %s", server, refused.how()),
            Optional.empty());
      }
      greeted.put(server, scene.greet(server, greeting));
    }
  }

  private boolean isEncrypted(URI server) {
    return "https".equals(server.getScheme());
  }

  private static boolean isOwnMachine(URI server) {
    String host = String.valueOf(server.getHost());
    return OWN_MACHINE.contains(host) || host.matches("127(\\.[0-9]{1,3}){3}");
  }
}
