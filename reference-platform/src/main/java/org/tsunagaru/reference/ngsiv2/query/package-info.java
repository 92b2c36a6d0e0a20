/**
 * Decide whether an entity is meant by a query of NGSIv2, and in which order entities come. Works
 * on stored entities; knows nothing of HTTP.
 */
@NullMarked
package org.tsunagaru.reference.ngsiv2.query;

import org.jspecify.annotations.NullMarked;
