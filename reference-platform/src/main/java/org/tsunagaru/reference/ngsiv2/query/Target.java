package org.tsunagaru.reference.ngsiv2.query;

import tools.jackson.databind.JsonNode;

/**
 * What a path leads to.
 *
 * @param value as a reader of NGSIv2 sees it
 * @param moment whether it is a date
 */
record Target(JsonNode value, boolean moment) {}
