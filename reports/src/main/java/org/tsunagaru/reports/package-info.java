/**
 * What does it mean? Outcomes, their roll-up to a verdict, evidence, and what readers see of it.
 */
@NullMarked
package org.tsunagaru.reports;

import org.jspecify.annotations.NullMarked;
