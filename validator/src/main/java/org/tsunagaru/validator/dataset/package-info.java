/**
 * Judges across the records of all sources, in bounded memory: what is remembered is sorted on
 * disk, up to a cap; beyond it this says so instead of guessing. Knows nothing of how a record is
 * read.
 */
@NullMarked
package org.tsunagaru.validator.dataset;

import org.jspecify.annotations.NullMarked;
