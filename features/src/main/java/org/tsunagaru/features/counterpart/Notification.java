package org.tsunagaru.features.counterpart;

import java.util.List;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Body;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the platform sent to an inbox.
 *
 * @param headers header lines
 * @param body the body
 * @param record the redacted record of it
 */
public record Notification(List<Header> headers, Body body, Exchange record) {

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
          new Text("The notification is not readable JSON", "通知がJSONとして読めない"),
          "JSON",
          Json.shortened(body.text()));
    }
  }
}
