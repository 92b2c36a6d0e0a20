/** Placeholder. */
@NullMarked
package org.tsunagaru.reports;

import org.jspecify.annotations.NullMarked;
