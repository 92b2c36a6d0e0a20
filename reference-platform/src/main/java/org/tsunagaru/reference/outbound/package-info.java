/**
 * The only place that opens connections: contexts are fetched and notifications are delivered here.
 * Every exchange has a deadline and a cap; nothing here judges what came back.
 */
@NullMarked
package org.tsunagaru.reference.outbound;

import org.jspecify.annotations.NullMarked;
