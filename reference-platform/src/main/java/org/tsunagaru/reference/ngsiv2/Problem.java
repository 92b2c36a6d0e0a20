package org.tsunagaru.reference.ngsiv2;

import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;

/** Errors as section "Error Responses" has them. */
final class Problem {

  private final Seeded defects;

  Problem(Seeded defects) {
    this.defects = defects;
  }

  /** Answer a request that failed. */
  Response response(Fault fault) {
    var body = Json.object();
    if (defects.on("error-left-unnamed")) {
      body.put("orionError", name(fault.kind()));
    } else {
      body.put("error", name(fault.kind()));
    }
    body.put("description", fault.text().en());
    String type = defects.on("errors-told-as-text") ? "text/plain" : "application/json";
    return Response.of(status(fault.kind()), type, Json.text(body));
  }

  private static int status(Fault.Kind kind) {
    return switch (kind) {
      case ALREADY_EXISTS -> 422;
      case NO_CONTEXT, TOO_COMPLEX, TOO_MANY -> 400;
      case NOT_SUPPORTED -> 501;
      default -> kind.status();
    };
  }

  private String name(Fault.Kind kind) {
    boolean blurred = defects.on("unreadable-body-misnamed");
    return switch (kind) {
      case INVALID_REQUEST -> blurred ? "BadRequest" : "ParseError";
      case BAD_REQUEST_DATA, NO_CONTEXT, TOO_COMPLEX, TOO_MANY -> "BadRequest";
      case NOT_FOUND, NO_TENANT -> "NotFound";
      case ALREADY_EXISTS, UNPROCESSABLE -> "Unprocessable";
      case PARTIAL -> "PartialUpdate";
      case AMBIGUOUS -> "TooManyResults";
      case NOT_SUPPORTED -> "NotImplemented";
      case UNSUPPORTED_MEDIA -> "UnsupportedMediaType";
      case LENGTH_REQUIRED -> "ContentLengthRequired";
      case TOO_LARGE -> "RequestEntityTooLarge";
      case NOT_ACCEPTABLE -> "NotAcceptable";
      case NO_METHOD -> "MethodNotAllowed";
      case INTERNAL -> "InternalServerError";
    };
  }
}
