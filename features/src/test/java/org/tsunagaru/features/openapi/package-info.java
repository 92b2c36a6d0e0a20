@NullMarked
package org.tsunagaru.features.openapi;

import org.jspecify.annotations.NullMarked;
