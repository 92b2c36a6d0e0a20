/**
 * Turn documents of NGSI-LD into stored entities and back, and apply fragments to entities. Knows
 * the clauses on representation; knows nothing of HTTP.
 */
@NullMarked
package org.tsunagaru.reference.representation;

import org.jspecify.annotations.NullMarked;
