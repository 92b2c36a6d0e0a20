package org.tsunagaru.reference.subscription;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where notifications go and how, clause 5.2.15.
 *
 * @param uri address
 * @param accept media type
 * @param headers to be sent along
 * @param patience how long an answer may take
 */
record Endpoint(URI uri, String accept, Map<String, String> headers, Duration patience) {}
