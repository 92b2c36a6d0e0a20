/**
 * What a city says of itself where no test can look: the questionnaire, its answers and their
 * evidence. Uses the catalogue and the files of {@code spec}; the roll-up draws the conclusion.
 */
@NullMarked
package org.tsunagaru.reports.attestation;

import org.jspecify.annotations.NullMarked;
