package org.tsunagaru.reference.identity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.seeded.Seeded;

/**
 * Signs people on for the application: a login form, and codes that the application redeems (RFC
 * 6749, 4.1; RFC 7636; OpenID Connect Core 1.0, 3.1).
 */
final class SignOnApi {

  private static final Duration LIFE = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;
  private static final Set<String> SCOPES = Set.of("openid", "read", "write");

  private final InstantSource clock;
  private final Seeded defects;
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();

  SignOnApi(InstantSource clock, Seeded defects) {
    this.clock = clock;
    this.defects = defects;
  }

  /** Show the form, or take what was filled in; its address carries what was asked. */
  Response page(Request request) {
    Optional<URI> redirect =
        Application.registered(request.parameter("redirect_uri").orElse(""), defects)
            .filter(known -> request.parameter("client_id").orElse("").equals(Application.ID));
    if (redirect.isEmpty()) {
      return html(400, "<p>This application, or its address, is not known here.</p>");
    }
    Optional<String> amiss = amiss(request);
    if (amiss.isPresent()) {
      return back(redirect.get(), request, Map.of("error", amiss.get()));
    }
    if (request.method().equals("GET")) {
      return form(request, 200);
    }
    Map<String, String> filled = Form.read(request.body());
    return Person.proven(filled.getOrDefault("username", ""), filled.getOrDefault("password", ""))
        .map(
            person ->
                back(
                    redirect.get(), request, Map.of("code", code(request, redirect.get(), person))))
        .orElseGet(() -> form(request, 200));
  }

  /** Take a code back; nothing where it stands for nothing that the application can prove. */
  Optional<Grant> redeemed(Map<String, String> form) {
    String code = form.getOrDefault("code", "");
    Grant grant = defects.on("codes-good-twice") ? codes.get(code) : codes.remove(code);
    return Optional.ofNullable(grant)
        .filter(one -> form.getOrDefault("client_id", "").equals(Application.ID))
        .filter(one -> one.end().isAfter(clock.instant()))
        .filter(
            one ->
                form.getOrDefault("redirect_uri", "").equals(one.redirect().toString())
                    || defects.on("return-address-forgotten"))
        .filter(one -> proven(one, Optional.ofNullable(form.get("code_verifier"))));
  }

  private boolean proven(Grant grant, Optional<String> verifier) {
    if (defects.on("right-verifiers-refused")) {
      return false;
    }
    return verifier.isEmpty()
        ? defects.on("verifier-unasked")
        : grant.challenge().isEmpty()
            || grant.provenBy(verifier.get())
            || defects.on("verifier-unchecked");
  }

  /** Each application here is public: it has to prove its codes (RFC 9700, 2.1.1). */
  private Optional<String> amiss(Request request) {
    if (!request.parameter("response_type").orElse("").equals("code")) {
      return Optional.of("unsupported_response_type");
    } else if (!scopes(request).contains("openid") || !SCOPES.containsAll(scopes(request))) {
      return Optional.of("invalid_scope");
    } else if (request.parameter("code_challenge").isEmpty()) {
      return defects.on("challenge-unasked") ? Optional.empty() : Optional.of("invalid_request");
    }
    return method(request).equals("S256") || defects.on("readable-challenges-taken")
        ? Optional.empty()
        : Optional.of("invalid_request");
  }

  /** Unless it is said, a challenge is plain (RFC 7636, 4.3). */
  private static String method(Request request) {
    return request.parameter("code_challenge_method").orElse("plain");
  }

  private static Set<String> scopes(Request request) {
    return new TreeSet<>(Set.of(request.parameter("scope").orElse("").split(" ", -1)));
  }

  private String code(Request request, URI redirect, Person person) {
    Instant now = clock.instant();
    codes.values().removeIf(grant -> grant.end().isBefore(now));
    if (codes.size() >= REMEMBERED) {
      codes.clear();
    }
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Grant(
            person,
            redirect,
            scopes(request),
            request.parameter("code_challenge"),
            method(request),
            request.parameter("nonce"),
            now.plus(LIFE)));
    return code;
  }

  private static Response back(URI redirect, Request request, Map<String, String> told) {
    Map<String, String> all = new HashMap<>(told);
    request.parameter("state").ifPresent(state -> all.put("state", state));
    String query =
        all.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + Form.encoded(pair.getValue()))
            .collect(Collectors.joining("&"));
    return Response.of(302)
        .with("Location", redirect + "?" + query)
        .with("Cache-Control", "no-store");
  }

  private static Response form(Request request, int status) {
    String action =
        request.query().entrySet().stream()
            .map(pair -> Form.encoded(pair.getKey()) + "=" + Form.encoded(pair.getValue().get(0)))
            .collect(Collectors.joining("&amp;"));
    return html(
        status,
        """
        <form method="post" action="authorize?%s">
        <label>User <input name="username" autocomplete="username"></label>
        <label>Password <input name="password" type="password"></label>
        <button type="submit">Sign on</button>
        </form>
        """
            .formatted(action));
  }

  private static Response html(int status, String body) {
    return Response.of(
            status,
            "text/html; charset=utf-8",
            "<!doctype html><html lang=\"en\"><title>Sign on</title>" + body + "</html>")
        .with("Cache-Control", "no-store");
  }
}
