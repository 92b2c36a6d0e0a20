/**
 * The NGSI-LD HTTP binding: one small class per resource, and what they share. Speaks in requests
 * and responses; never listens or connects itself.
 */
@NullMarked
package org.tsunagaru.reference.ngsild;

import org.jspecify.annotations.NullMarked;
