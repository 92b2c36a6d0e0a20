/**
 * The data that a live platform holds, read page by page for the validator. It asks through the
 * door only, and only reads.
 */
@NullMarked
package org.tsunagaru.features.data;

import org.jspecify.annotations.NullMarked;
