package org.tsunagaru.validator.dataset;

/**
 * Where a thing of a table is.
 *
 * @param name what it is called
 * @param north latitude in degrees
 * @param east longitude in degrees
 */
public record NamedPlace(String name, double north, double east) {}
