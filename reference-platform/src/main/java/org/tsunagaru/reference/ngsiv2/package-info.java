/**
 * The HTTP binding of NGSIv2: one small class per resource, and what they share. Speaks in requests
 * and responses; never listens or connects itself.
 */
@NullMarked
package org.tsunagaru.reference.ngsiv2;

import org.jspecify.annotations.NullMarked;
