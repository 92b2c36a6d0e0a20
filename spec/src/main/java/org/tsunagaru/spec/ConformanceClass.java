package org.tsunagaru.spec;

import java.util.List;
import java.util.Optional;

/**
 * A set of requirements that a platform claims as a whole.
 *
 * @param id stable id, for example {@code ngsi-ld-entities}
 * @param title name for readers
 * @param text what a platform of this class can do
 * @param binding the API the class speaks of; absent for classes that every binding realises
 * @param onClaim whether a platform has to claim it by name where no profile requires it
 * @param needs which endpoints a tester has to know for it, beside those of the APIs
 */
public record ConformanceClass(
    String id,
    Text title,
    Text text,
    Optional<String> binding,
    boolean onClaim,
    List<String> needs) {}
