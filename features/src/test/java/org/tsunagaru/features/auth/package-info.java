/** Tests of how the tester makes itself known. */
@NullMarked
package org.tsunagaru.features.auth;

import org.jspecify.annotations.NullMarked;
