/**
 * Glue of the NGSIv2 scenarios, one class per noun. Uses {@link
 * org.tsunagaru.features.context.NgsiV2Api}; loaded for that binding only.
 */
@NullMarked
package org.tsunagaru.features.steps.ngsiv2;

import org.jspecify.annotations.NullMarked;
