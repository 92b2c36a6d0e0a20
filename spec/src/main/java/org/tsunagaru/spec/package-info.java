/**
 * What is required: the catalogue of requirements, conformance classes and profiles as immutable
 * records, read from the YAML files of this module. Knows nothing of platforms or of judging them.
 */
@NullMarked
package org.tsunagaru.spec;

import org.jspecify.annotations.NullMarked;
