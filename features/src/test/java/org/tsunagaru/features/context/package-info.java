@NullMarked
package org.tsunagaru.features.context;

import org.jspecify.annotations.NullMarked;
