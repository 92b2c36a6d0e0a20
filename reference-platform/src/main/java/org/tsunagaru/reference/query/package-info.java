/**
 * Decide whether an entity is meant by a query: type selection, query language and geo-query. Works
 * on stored entities and full names; knows nothing of HTTP.
 */
@NullMarked
package org.tsunagaru.reference.query;

import org.jspecify.annotations.NullMarked;
