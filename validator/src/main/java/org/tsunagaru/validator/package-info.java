/** Placeholder. */
@NullMarked
package org.tsunagaru.validator;

import org.jspecify.annotations.NullMarked;
