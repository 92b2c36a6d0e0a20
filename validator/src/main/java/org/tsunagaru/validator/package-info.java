/**
 * Is the data right? Bytes in, findings out: the library's door. May use the packages below it and
 * {@code org.tsunagaru.spec}; none of them uses it, and nothing here opens a connection.
 */
@NullMarked
package org.tsunagaru.validator;

import org.jspecify.annotations.NullMarked;
