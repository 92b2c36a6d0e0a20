/**
 * An embedded City OS that behaves, and that misbehaves in one known way when asked to. Callers
 * start and stop it here; nothing else of the module is meant for them.
 */
@NullMarked
package org.tsunagaru.reference;

import org.jspecify.annotations.NullMarked;
