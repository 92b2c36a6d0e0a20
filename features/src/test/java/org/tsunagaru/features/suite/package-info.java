/** Tests. */
@NullMarked
package org.tsunagaru.features.suite;

import org.jspecify.annotations.NullMarked;
