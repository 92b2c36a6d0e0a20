/**
 * Glue of the NGSI-LD scenarios, one class per noun of the domain; loaded for that binding only, so
 * that glue of another binding may use the same words.
 */
@NullMarked
package org.tsunagaru.features.steps.ngsild;

import org.jspecify.annotations.NullMarked;
