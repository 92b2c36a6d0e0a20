/**
 * Tests of the reference platform over real HTTP. They know what the specification says and nothing
 * of the conformance suite.
 */
@NullMarked
package org.tsunagaru.reference;

import org.jspecify.annotations.NullMarked;
