/**
 * Writes a rolled-up run for its readers: machines and people. Computes nothing that the roll-up
 * has not computed.
 */
@NullMarked
package org.tsunagaru.reports.render;

import org.jspecify.annotations.NullMarked;
