/**
 * The gateway before the APIs: who gets in, and what every answer carries. Knows requests and
 * responses, and nothing of the APIs behind it but how they word an error.
 */
@NullMarked
package org.tsunagaru.reference.gate;

import org.jspecify.annotations.NullMarked;
