/**
 * What a Then asserts. An expectation that is not met says in both languages what was expected and
 * what was seen; nothing here knows the network.
 */
@NullMarked
package org.tsunagaru.features.expect;

import org.jspecify.annotations.NullMarked;
