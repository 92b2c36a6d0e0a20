package org.tsunagaru.reports.rollup;

import java.util.Map;
import java.util.Optional;

/**
 * The platform that was tested.
 *
 * @param name its name
 * @param vendor who makes it
 * @param version its version
 * @param endpoints root of each API, by binding
 */
public record Subject(
    String name,
    Optional<String> vendor,
    Optional<String> version,
    Map<String, String> endpoints) {}
