package org.tsunagaru.reference.ngsiv2.subscription;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where notifications go, sections "subscription.notification.http" and "….httpCustom".
 *
 * @param url address, a template where it is custom
 * @param custom whether the rest was given by the subscriber
 * @param method of HTTP
 * @param headers templates by template
 * @param query templates by template
 * @param payload template of the body, or null for none; absent means the usual one
 * @param json template of a body that is JSON
 * @param patience how long an answer may take
 */
record Target(
    String url,
    boolean custom,
    String method,
    Map<String, String> headers,
    Map<String, String> query,
    Optional<JsonNode> payload,
    Optional<JsonNode> json,
    Duration patience) {}
