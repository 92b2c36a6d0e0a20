/** Does it behave? Executable specifications, run over the network against any platform. */
@NullMarked
package org.tsunagaru.features;

import org.jspecify.annotations.NullMarked;
