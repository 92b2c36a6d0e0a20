package org.tsunagaru.features.http;

import static io.restassured.RestAssured.given;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Carries one exchange at a time over connections that are kept for the next. */
final class Wire implements AutoCloseable {

  private final WireClient client;

  Wire(DoorSettings settings) {
    this.client = new WireClient(settings);
  }

  /** Take REST Assured through an exchange that stays within this program. */
  static boolean rouse() {
    return given()
            .urlEncodingEnabled(false)
            .filter(
                (request, response, context) ->
                    new ResponseBuilder().setStatusCode(204).setBody(new byte[0]).build())
            .request("GET", "http://localhost")
            .statusCode()
        == 204;
  }

  /** Send a request exactly as it is and read the answer to its end. */
  Answer exchange(Request request, DoorSettings how) throws IOException {
    Response response = sent(request, new Transport(client, request, how));
    return new Answer(
        request.method(),
        request.uri().toString(),
        response.statusCode(),
        response.headers().asList().stream()
            .map(h -> new Header(h.getName(), String.valueOf(h.getValue())))
            .toList(),
        Body.of(response.asByteArray()));
  }

  /** Give what went wrong on the wire its type back; anything else is a fault of the tool. */
  private static Response sent(Request request, Transport transport) throws IOException {
    try {
      return given()
          .urlEncodingEnabled(false)
          .filter(transport)
          .request(request.method(), DoorSettings.origin(request.uri()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
