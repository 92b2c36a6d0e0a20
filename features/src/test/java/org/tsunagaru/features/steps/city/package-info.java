/** Tests of what the steps of a City OS's functions judge by. */
@NullMarked
package org.tsunagaru.features.steps.city;

import org.jspecify.annotations.NullMarked;
