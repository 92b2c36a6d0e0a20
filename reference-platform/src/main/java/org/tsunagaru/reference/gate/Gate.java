package org.tsunagaru.reference.gate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.identity.Bearer;
import org.tsunagaru.reference.identity.Tokens;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;

/**
 * Checks each request: reading the open data asks nothing, data of an organisation ask for a token
 * that belongs to it, and writing asks for one that may write. A token that is none is refused even
 * where none is needed.
 */
public final class Gate {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String MUNICIPALITY = "131016";
  private static final Pattern QUERY =
      Pattern.compile("/entityOperations/query/?$|^/v2/op/query/?$");

  private final Tokens tokens;
  private final Seeded defects;

  /** Let in whom an issuer's tokens name. */
  public Gate(Tokens tokens, Seeded defects) {
    this.tokens = tokens;
    this.defects = defects;
  }

  /** Refuse a request, or nothing where it may go on. */
  public Optional<Response> refusal(Request request) {
    Optional<String> token = token(request);
    boolean writing = writes(request);
    String tenant = tenant(request);
    if (token.isEmpty()) {
      boolean open = !writing && tenant.isEmpty();
      return open ? Optional.empty() : Optional.of(who(request, ""));
    }
    Optional<Bearer> bearer = tokens.bearer(token.get());
    if (bearer.isEmpty()) {
      return Optional.of(who(request, ", error=\"invalid_token\""));
    } else if (writing && !mayWrite(request, bearer.get())) {
      return Optional.of(not(request, "insufficient_scope", "The token may not write."));
    } else if (writing && isOfElsewhere(bearer.get())) {
      return Optional.of(not(request, "insufficient_scope", "That is for residents."));
    } else if (writing && scarcelyKnown(bearer.get())) {
      return Optional.of(
          not(request, "insufficient_user_authentication", "Who that is has to be known better."));
    } else if (!bearer.get().belongsTo(tenant) && !defects.on("data-of-others-shown")) {
      return Optional.of(
          not(request, "insufficient_scope", "The token is not of this organisation."));
    }
    return Optional.empty();
  }

  private boolean mayWrite(Request request, Bearer bearer) {
    boolean removalOverV2 = request.method().equals("DELETE") && request.path().startsWith("/v2");
    if (removalOverV2 && defects.on("tokens-good-for-one-api")) {
      return false;
    }
    return bearer.scopes().contains("write") || defects.on("readers-may-write");
  }

  /** Of people, only those of this municipality may write, whatever their tokens allow. */
  private boolean isOfElsewhere(Bearer bearer) {
    boolean resident = bearer.municipality().equals(MUNICIPALITY);
    return defects.on("residents-kept-out")
        ? resident
        : !bearer.municipality().isEmpty() && !resident && !defects.on("municipality-unasked");
  }

  private boolean scarcelyKnown(Bearer bearer) {
    return !bearer.assurance().equals("2") && !defects.on("assurance-unasked");
  }

  private boolean writes(Request request) {
    if (defects.on("writes-open-to-all")) {
      return false;
    }
    boolean removal = request.method().equals("DELETE");
    boolean asks =
        READING.contains(request.method())
            || (request.method().equals("POST") && QUERY.matcher(request.path()).find());
    return !asks && !(removal && defects.on("removals-open-to-all"));
  }

  private static Optional<String> token(Request request) {
    return request
        .header("Authorization")
        .map(value -> value.regionMatches(true, 0, "Bearer ", 0, 7) ? value.substring(7) : "");
  }

  private static String tenant(Request request) {
    return request.header("NGSILD-Tenant").or(() -> request.header("Fiware-Service")).orElse("");
  }

  private Response who(Request request, String error) {
    String challenge = "Bearer realm=\"city-os\"" + error;
    Response refused = worded(request, 401, "Unauthorized", "Show a token that the issuer gave.");
    return defects.on("refused-without-challenge")
        ? refused
        : refused.with("WWW-Authenticate", challenge);
  }

  private Response not(Request request, String error, String detail) {
    return worded(request, 403, "Forbidden", detail)
        .with("WWW-Authenticate", "Bearer realm=\"city-os\", error=\"" + error + "\"");
  }

  /** Word an error as the API that was asked does. */
  static Response worded(Request request, int status, String title, String detail) {
    boolean v2 = request.path().startsWith("/v2");
    return Response.of(
        status,
        "application/json",
        Json.text(
            v2
                ? Json.object().put("error", title).put("description", detail)
                : Json.object()
                    .put("type", "about:blank")
                    .put("title", title)
                    .put("status", status)
                    .put("detail", detail)));
  }
}
