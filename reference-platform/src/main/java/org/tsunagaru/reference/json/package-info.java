/**
 * How this platform reads and writes JSON: exact numbers, bounded depth. May use Jackson and
 * nothing of ours but faults.
 */
@NullMarked
package org.tsunagaru.reference.json;

import org.jspecify.annotations.NullMarked;
