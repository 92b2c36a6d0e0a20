/**
 * Glue of the binding-neutral scenarios, one class per role in a city. Uses the {@link
 * org.tsunagaru.features.context.ContextBroker} and knows no API; loaded for every binding.
 */
@NullMarked
package org.tsunagaru.features.steps.neutral;

import org.jspecify.annotations.NullMarked;
