/** Holds the compiled templates of {@code src/main/jte}; nothing is written here by hand. */
@NullMarked
package org.tsunagaru.reports.render.jte;

import org.jspecify.annotations.NullMarked;
