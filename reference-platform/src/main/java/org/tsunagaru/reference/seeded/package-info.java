/**
 * The switch by which one seeded defect is turned on in an otherwise sound platform. Every other
 * package may ask it; it knows none of them.
 */
@NullMarked
package org.tsunagaru.reference.seeded;

import org.jspecify.annotations.NullMarked;
