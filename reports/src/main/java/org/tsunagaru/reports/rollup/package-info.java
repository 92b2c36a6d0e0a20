/**
 * From scenarios to a verdict, once, for every format. Uses outcomes and the catalogue; writes
 * nothing.
 */
@NullMarked
package org.tsunagaru.reports.rollup;

import org.jspecify.annotations.NullMarked;
