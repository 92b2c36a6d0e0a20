/** Placeholder. */
@NullMarked
package org.tsunagaru.reference;

import org.jspecify.annotations.NullMarked;
