/**
 * Glue, one class per noun of the domain. A step says one thing and calls one method; no step knows
 * how bytes travel.
 */
@NullMarked
package org.tsunagaru.features.steps;

import org.jspecify.annotations.NullMarked;
