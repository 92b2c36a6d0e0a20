@NullMarked
package org.tsunagaru.features.steps;

import org.jspecify.annotations.NullMarked;
