package org.tsunagaru.features.openapi;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a description says can be read.
 *
 * @param path the path as it is described
 * @param url where to ask, with every value taken from the description
 * @param headers header lines that the description asks for
 * @param statuses the statuses it may answer with; {@code 4XX} and {@code default} as they stand
 * @param schemas where in the document the schema of a successful answer is, by media type
 */
public record Reading(
    String path,
    URI url,
    Map<String, String> headers,
    Set<String> statuses,
    Map<String, String> schemas) {

  /** Tell whether the description foresees a status. */
  public boolean foresees(int status) {
    return statuses.contains(Integer.toString(status))
        || statuses.contains(status / 100 + "XX")
        || statuses.contains("default");
  }

  /** Find the schema of an answer of a media type. */
  public Optional<String> schema(String mediaType) {
    return Optional.ofNullable(schemas.get(mediaType));
  }
}
