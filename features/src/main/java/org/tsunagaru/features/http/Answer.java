package org.tsunagaru.features.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What came back, read to its end.
 *
 * @param method method of the request
 * @param url URL of the request
 * @param status HTTP status
 * @param headers header lines in order
 * @param body body after decompression
 */
public record Answer(String method, String url, int status, List<Header> headers, Body body) {

  /** Return the first line of a header. */
  public Optional<String> header(String name) {
    return headers.stream().filter(h -> h.is(name)).map(Header::value).findFirst();
  }

  /** Return every line of a header. */
  public List<String> headers(String name) {
    return headers.stream().filter(h -> h.is(name)).map(Header::value).toList();
  }

  /** Return the media type without its parameters, in lower case; empty when there is none. */
  public String mediaType() {
    String type = header("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Tell whether the status is one of 200 to 299. */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** Return the body as UTF-8 text. */
  public String text() {
    return body.text();
  }

  /** Return method, path and status on one line, for messages. */
  public String line() {
    return method + " " + url + " → " + status;
  }

  /**
   * Read the body as JSON.
   *
   * @throws ExpectationNotMet when it is not JSON within the limits
   */
  public JsonNode json() {
    try {
      return Json.read(body.bytes());
    } catch (JacksonException e) {
      throw new ExpectationNotMet(
          new Text("The platform's answer is not readable JSON", "プラットフォームの応答がJSONとして読めない"),
          "JSON",
          e.getOriginalMessage() + ": " + Json.shortened(text()));
    }
  }
}
