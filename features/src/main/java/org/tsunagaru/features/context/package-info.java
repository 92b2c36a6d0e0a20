/**
 * The small port through which binding-neutral scenarios use a context broker, and the adapters
 * that speak each binding. Uses the scene's door and knows no step.
 */
@NullMarked
package org.tsunagaru.features.context;

import org.jspecify.annotations.NullMarked;
