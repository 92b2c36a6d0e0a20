/**
 * Subscriptions of NGSIv2 and the notifications that changes give rise to, whichever API made them.
 * Deliveries leave by post.
 */
@NullMarked
package org.tsunagaru.reference.ngsiv2.subscription;

import org.jspecify.annotations.NullMarked;
