/**
 * Agreements that something may fail for a while: their file, and which of them cover what in a
 * run. Uses outcomes and the files of {@code spec}; the roll-up draws the conclusion.
 */
@NullMarked
package org.tsunagaru.reports.waiver;

import org.jspecify.annotations.NullMarked;
