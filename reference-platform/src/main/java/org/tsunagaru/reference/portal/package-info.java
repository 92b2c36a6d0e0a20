/**
 * What the platform publishes about itself, open to everybody: how its APIs are used and on which
 * terms.
 */
@NullMarked
package org.tsunagaru.reference.portal;

import org.jspecify.annotations.NullMarked;
