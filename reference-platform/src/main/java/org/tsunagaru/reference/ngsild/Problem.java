package org.tsunagaru.reference.ngsild;

import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.node.ObjectNode;

/** Errors as RFC 7807 documents, clauses 5.5.2, 5.5.3 and 6.3.3. */
final class Problem {

  private static final String ERRORS = "https://uri.etsi.org/ngsi-ld/errors/";

  private final Seeded defects;

  Problem(Seeded defects) {
    this.defects = defects;
  }

  /** Answer a request that failed. */
  Response response(Fault fault) {
    return switch (fault.kind()) {
      case UNSUPPORTED_MEDIA, LENGTH_REQUIRED -> Response.of(fault.kind().status());
      default -> {
        String type = defects.on("errors-as-plain-text") ? "text/plain" : "application/json";
        yield Response.of(fault.kind().status(), type, Json.text(document(fault)));
      }
    };
  }

  /** Describe a failure. */
  ObjectNode document(Fault fault) {
    ObjectNode problem = Json.object();
    if (!defects.on("errors-without-type")) {
      problem.put("type", ERRORS + type(fault.kind()));
      problem.put("title", title(fault.kind()));
    }
    problem.put("status", fault.kind().status());
    problem.put("detail", fault.text().en());
    if (fault.kind() == Fault.Kind.NOT_ACCEPTABLE) {
      problem.set("availableRepresentations", Json.array(Media.TYPES));
    }
    return problem;
  }

  private static String type(Fault.Kind kind) {
    return switch (kind) {
      case BAD_REQUEST_DATA -> "BadRequestData";
      case ALREADY_EXISTS, AMBIGUOUS -> "AlreadyExists";
      case NOT_FOUND -> "ResourceNotFound";
      case NO_TENANT -> "NonexistentTenant";
      case NO_CONTEXT -> "LdContextNotAvailable";
      case NOT_SUPPORTED, UNPROCESSABLE, PARTIAL -> "OperationNotSupported";
      case TOO_COMPLEX -> "TooComplexQuery";
      case TOO_MANY -> "TooManyResults";
      case INTERNAL -> "InternalError";
      case INVALID_REQUEST,
          TOO_LARGE,
          UNSUPPORTED_MEDIA,
          LENGTH_REQUIRED,
          NOT_ACCEPTABLE,
          NO_METHOD ->
          "InvalidRequest";
    };
  }

  private static String title(Fault.Kind kind) {
    return switch (kind) {
      case INVALID_REQUEST, TOO_LARGE, UNSUPPORTED_MEDIA, LENGTH_REQUIRED -> "Invalid request";
      case BAD_REQUEST_DATA -> "Bad request data";
      case ALREADY_EXISTS, AMBIGUOUS -> "Already exists";
      case NOT_FOUND -> "Resource not found";
      case NO_TENANT -> "No such tenant";
      case NO_CONTEXT -> "JSON-LD @context not available";
      case NOT_SUPPORTED, UNPROCESSABLE, PARTIAL -> "Operation not supported";
      case TOO_COMPLEX -> "Too complex query";
      case TOO_MANY -> "Too many results";
      case INTERNAL -> "Internal error";
      case NOT_ACCEPTABLE -> "Not acceptable";
      case NO_METHOD -> "Method not allowed";
    };
  }
}
