/**
 * What a schema cannot say: one small class for each semantic rule, and the walks that bring a
 * record's members before them. Knows nothing of files, streams or reports.
 */
@NullMarked
package org.tsunagaru.validator.rule;

import org.jspecify.annotations.NullMarked;
