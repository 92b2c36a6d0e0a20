/** Tests. */
@NullMarked
package org.tsunagaru.cli;

import org.jspecify.annotations.NullMarked;
