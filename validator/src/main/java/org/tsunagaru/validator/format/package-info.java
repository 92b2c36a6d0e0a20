/**
 * Reads a stream of bytes into records with positions, and tells what format they are in. Knows no
 * rule about the meaning of a record and never holds a whole stream in memory.
 */
@NullMarked
package org.tsunagaru.validator.format;

import org.jspecify.annotations.NullMarked;
