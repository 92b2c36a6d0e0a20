/**
 * How the tester makes itself known to a platform: the credentials that a platform file describes,
 * tokens of an authorization server included. Asks only through the door.
 */
@NullMarked
package org.tsunagaru.features.auth;

import org.jspecify.annotations.NullMarked;
