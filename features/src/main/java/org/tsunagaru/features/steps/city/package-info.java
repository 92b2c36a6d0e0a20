/**
 * Glue of the functions of a City OS beside data management: security, service linkage, operation,
 * authentication, catalogue. Knows no API; loaded for every binding.
 */
@NullMarked
package org.tsunagaru.features.steps.city;

import org.jspecify.annotations.NullMarked;
