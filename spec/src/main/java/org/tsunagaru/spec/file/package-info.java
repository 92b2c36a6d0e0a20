/**
 * Files that people write (catalogue, profiles, platform files), the reader of the catalogue and
 * the resources of this module. A problem found in a file always names the file and the line;
 * nothing here opens a connection.
 */
@NullMarked
package org.tsunagaru.spec.file;

import org.jspecify.annotations.NullMarked;
