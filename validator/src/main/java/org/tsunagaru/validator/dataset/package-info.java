/**
 * Judges across the records of a source, in bounded memory; beyond the bound it says so instead of
 * guessing. Knows nothing of how a record is read.
 */
@NullMarked
package org.tsunagaru.validator.dataset;

import org.jspecify.annotations.NullMarked;
