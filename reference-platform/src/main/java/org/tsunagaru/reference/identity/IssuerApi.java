package org.tsunagaru.reference.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
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
 * What the issuer offers over HTTP: OpenID Connect Discovery 1.0, its keys, and tokens to clients
 * in their own name (RFC 6749, 4.4).
 */
public final class IssuerApi {

  private static final String ROOT = "/auth/";
  private static final String JSON = "application/json";

  private final Issuer issuer;
  private final Seeded defects;

  /** Offer an issuer. */
  public IssuerApi(Issuer issuer, Seeded defects) {
    this.issuer = issuer;
    this.defects = defects;
  }

  /** Answer a request; nothing where it is for somebody else. */
  public Optional<Response> answer(Request request) {
    if (!request.path().startsWith(ROOT)) {
      return Optional.empty();
    }
    return switch (request.method() + " " + request.path().substring(ROOT.length())) {
      case "GET .well-known/openid-configuration" ->
          Optional.of(Response.of(200, JSON, Json.text(configuration())));
      case "GET keys" -> Optional.of(Response.of(200, "application/jwk-set+json", issuer.keys()));
      case "POST token" -> Optional.of(granted(request));
      default -> Optional.empty();
    };
  }

  private ObjectNode configuration() {
    ObjectNode configuration = Json.object();
    configuration.put("issuer", issuer.name() + (defects.on("issuer-misnamed") ? "/old" : ""));
    configuration.put("token_endpoint", issuer.name() + "/token");
    configuration.put("jwks_uri", issuer.name() + "/keys");
    configuration.set("grant_types_supported", Json.array(List.of("client_credentials")));
    configuration.set(
        "token_endpoint_auth_methods_supported",
        Json.array(List.of("client_secret_basic", "client_secret_post")));
    configuration.set("scopes_supported", Json.array(List.of("read", "write")));
    configuration.set("acr_values_supported", Json.array(List.of("1", "2")));
    return configuration;
  }

  private Response granted(Request request) {
    Map<String, String> form = form(request.body());
    if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
      return refused(400, "unsupported_grant_type");
    }
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
    ObjectNode token = Json.object();
    token.put("access_token", issuer.token(client.get(), scopes));
    token.put("token_type", "Bearer");
    token.put("expires_in", issuer.life().toSeconds());
    token.put("scope", String.join(" ", scopes));
    return Response.of(200, JSON, Json.text(token)).with("Cache-Control", "no-store");
  }

  private static Optional<Registered> client(Request request, Map<String, String> form) {
    Optional<String> basic =
        request.header("Authorization").filter(value -> value.startsWith("Basic "));
    if (basic.isEmpty()) {
      return Registered.proven(
          form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    }
    String pair = decoded(basic.get().substring("Basic ".length()));
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Registered.proven(plain(pair.substring(0, colon)), plain(pair.substring(colon + 1)));
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

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String plain(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }
}
