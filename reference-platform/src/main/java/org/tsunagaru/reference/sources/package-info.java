/**
 * Where other systems hold what this platform does not, whichever API told of it. Asks them through
 * what it is given, and keeps nothing of the answers.
 */
@NullMarked
package org.tsunagaru.reference.sources;

import org.jspecify.annotations.NullMarked;
