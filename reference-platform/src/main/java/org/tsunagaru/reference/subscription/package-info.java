/**
 * Subscriptions and the notifications that changes give rise to. Deliveries leave through the
 * outbound package, in order for each subscription.
 */
@NullMarked
package org.tsunagaru.reference.subscription;

import org.jspecify.annotations.NullMarked;
