/** Placeholder. */
@NullMarked
package org.tsunagaru.features;

import org.jspecify.annotations.NullMarked;
