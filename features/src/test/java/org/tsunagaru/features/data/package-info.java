@NullMarked
package org.tsunagaru.features.data;

import org.jspecify.annotations.NullMarked;
