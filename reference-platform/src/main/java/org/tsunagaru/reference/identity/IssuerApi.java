package org.tsunagaru.reference.identity;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the issuer offers over HTTP: OpenID Connect Discovery 1.0, its keys, tokens to clients in
 * their own name (RFC 6749, 4.4), and the sign-on of people.
 */
public final class IssuerApi {

  private static final String JSON = "application/json";

  private final Issuer issuer;
  private final Optional<SignOnApi> signOn;
  private final Seeded defects;

  private IssuerApi(Issuer issuer, Optional<SignOnApi> signOn, Seeded defects) {
    this.issuer = issuer;
    this.signOn = signOn;
    this.defects = defects;
  }

  /** Offer an issuer at which people sign on, too. */
  public static IssuerApi of(Issuer issuer, InstantSource clock, Seeded defects) {
    return new IssuerApi(issuer, Optional.of(new SignOnApi(clock, defects)), defects);
  }

  /** Offer an issuer that behaves, and that knows no people. */
  public static IssuerApi withoutPeople(Issuer issuer) {
    return new IssuerApi(issuer, Optional.empty(), Seeded.sound());
  }

  /** Answer a request; nothing where it is for somebody else. */
  public Optional<Response> answer(Request request) {
    String root = issuer.path() + "/";
    if (!request.path().startsWith(root)) {
      return Optional.empty();
    }
    return switch (request.method() + " " + request.path().substring(root.length())) {
      case "GET .well-known/openid-configuration" ->
          Optional.of(Response.of(200, JSON, Json.text(configuration())));
      case "GET keys" -> Optional.of(Response.of(200, "application/jwk-set+json", issuer.keys()));
      case "POST token" -> Optional.of(granted(request));
      case "GET authorize", "POST authorize" -> signOn.map(one -> one.page(request));
      default -> Optional.empty();
    };
  }

  private ObjectNode configuration() {
    ObjectNode configuration = Json.object();
    configuration.put("issuer", issuer.name() + (defects.on("issuer-misnamed") ? "/old" : ""));
    configuration.put("token_endpoint", issuer.name() + "/token");
    configuration.put("jwks_uri", issuer.name() + "/keys");
    configuration.put("authorization_endpoint", issuer.name() + "/authorize");
    configuration.set("response_types_supported", Json.array(List.of("code")));
    configuration.set("subject_types_supported", Json.array(List.of("public")));
    configuration.set("id_token_signing_alg_values_supported", Json.array(List.of("ES256")));
    configuration.set("code_challenge_methods_supported", Json.array(List.of("S256")));
    configuration.set(
        "grant_types_supported", Json.array(List.of("client_credentials", "authorization_code")));
    configuration.set(
        "token_endpoint_auth_methods_supported",
        Json.array(List.of("client_secret_basic", "client_secret_post", "none")));
    configuration.set("scopes_supported", Json.array(List.of("openid", "read", "write")));
    configuration.set("acr_values_supported", Json.array(List.of("1", "2")));
    return configuration;
  }

  private Response granted(Request request) {
    Map<String, String> form = Form.read(request.body());
    return switch (form.getOrDefault("grant_type", "")) {
      case "client_credentials" -> toClient(request, form);
      case "authorization_code" ->
          signOn
              .flatMap(one -> one.redeemed(form))
              .map(this::toApplication)
              .orElseGet(() -> refused(400, "invalid_grant"));
      default -> refused(400, "unsupported_grant_type");
    };
  }

  private Response toClient(Request request, Map<String, String> form) {
    Optional<Registered> client = client(request, form);
    if (client.isEmpty()) {
      return refused(401, "invalid_client").with("WWW-Authenticate", "Basic realm=\"issuer\"");
    }
    Set<String> scopes = new TreeSet<>(client.get().scopes());
    if (form.containsKey("scope")) {
      Set<String> wanted = Set.of(form.getOrDefault("scope", "").split(" ", -1));
      if (!scopes.containsAll(wanted)) {
        return refused(400, "invalid_scope");
      }
      scopes.retainAll(wanted);
    }
    return given(issuer.token(client.get(), scopes), scopes, Json.object());
  }

  private Response toApplication(Grant grant) {
    return given(
        issuer.token(grant.person(), grant.scopes()),
        grant.scopes(),
        Json.object().put("id_token", issuer.identity(grant)));
  }

  private Response given(String token, Set<String> scopes, ObjectNode answer) {
    answer.put("access_token", token);
    answer.put("token_type", "Bearer");
    answer.put("expires_in", issuer.life().toSeconds());
    answer.put("scope", String.join(" ", scopes));
    return Response.of(200, JSON, Json.text(answer)).with("Cache-Control", "no-store");
  }

  private Optional<Registered> client(Request request, Map<String, String> form) {
    Optional<String> basic =
        request.header("Authorization").filter(value -> value.startsWith("Basic "));
    if (basic.isEmpty()) {
      return issuer.proven(
          form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    }
    String pair = decoded(basic.get().substring("Basic ".length()));
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : issuer.proven(
            Form.plain(pair.substring(0, colon)), Form.plain(pair.substring(colon + 1)));
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Response refused(int status, String error) {
    return Response.of(status, JSON, Json.text(Json.object().put("error", error)))
        .with("Cache-Control", "no-store");
  }
}
