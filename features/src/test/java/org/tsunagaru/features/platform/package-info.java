/** Tests of the platform file. */
@NullMarked
package org.tsunagaru.features.platform;

import org.jspecify.annotations.NullMarked;
