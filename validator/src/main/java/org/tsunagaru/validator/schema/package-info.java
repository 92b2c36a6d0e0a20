/**
 * Judges one record against a JSON Schema and words what does not fit for a city officer. Only the
 * schemas of this program and the one that the user gave are ever read; no reference is fetched.
 */
@NullMarked
package org.tsunagaru.validator.schema;

import org.jspecify.annotations.NullMarked;
