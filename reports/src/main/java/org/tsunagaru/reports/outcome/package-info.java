/**
 * What became of a scenario or a requirement, in the words of W3C EARL. Values only: deciding an
 * outcome is the suite's work, summing up outcomes is the roll-up's.
 */
@NullMarked
package org.tsunagaru.reports.outcome;

import org.jspecify.annotations.NullMarked;
