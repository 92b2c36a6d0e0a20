/**
 * Catalogue, profile and statement choose scenarios; Cucumber runs them; what happened becomes
 * outcomes by the rules of the house. Uses every other package; none uses it.
 */
@NullMarked
package org.tsunagaru.features.suite;

import org.jspecify.annotations.NullMarked;
