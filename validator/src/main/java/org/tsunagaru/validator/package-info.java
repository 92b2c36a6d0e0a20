/**
 * Is the data right? Bytes in, findings out: the library's door, and the words it answers with. May
 * use the packages below it and {@code org.tsunagaru.spec}; nothing here opens a connection.
 */
@NullMarked
package org.tsunagaru.validator;

import org.jspecify.annotations.NullMarked;
