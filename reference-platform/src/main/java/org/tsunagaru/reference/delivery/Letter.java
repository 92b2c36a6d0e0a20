package org.tsunagaru.reference.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A notification on its way.
 *
 * @param method of HTTP
 * @param to address
 * @param headers values by name
 * @param body empty for none
 * @param patience how long an answer may take
 */
public record Letter(
    String method, URI to, Map<String, List<String>> headers, String body, Duration patience) {}
