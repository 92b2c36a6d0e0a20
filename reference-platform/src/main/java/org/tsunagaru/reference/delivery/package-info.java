/**
 * The way of notifications from whoever writes them to whoever is told: in order for each
 * subscription, never faster than asked for, and counted. Knows no API.
 */
@NullMarked
package org.tsunagaru.reference.delivery;

import org.jspecify.annotations.NullMarked;
