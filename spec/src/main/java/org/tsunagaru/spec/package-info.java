/** Placeholder. */
@NullMarked
package org.tsunagaru.spec;

import org.jspecify.annotations.NullMarked;
