package org.tsunagaru.spec;

import java.util.Optional;

/**
 * A set of requirements that a platform claims as a whole.
 *
 * @param id stable id, for example {@code ngsi-ld-entities}
 * @param title name for readers
 * @param text what a platform of this class can do
 * @param binding the API the class speaks of; absent for classes that every binding realises
 */
public record ConformanceClass(String id, Text title, Text text, Optional<String> binding) {}
