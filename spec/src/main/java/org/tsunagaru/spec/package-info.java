/**
 * What is required: the catalogue of requirements, conformance classes and profiles as immutable
 * records. Knows nothing of the files they are read from, of platforms or of judging them.
 */
@NullMarked
package org.tsunagaru.spec;

import org.jspecify.annotations.NullMarked;
