/**
 * The only place that listens: one HTTP server per platform, and requests and responses as values.
 * Knows nothing of NGSI but its kinds of fault; every byte that comes in is bounded here.
 */
@NullMarked
package org.tsunagaru.reference.http;

import org.jspecify.annotations.NullMarked;
