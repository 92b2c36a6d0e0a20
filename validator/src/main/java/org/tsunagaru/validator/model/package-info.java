/**
 * Models of entities as data: reads what {@code spec/schemas/models} says of a type, tells which
 * entities are of it, and judges their attributes, whatever the representation. Knows nothing of
 * files, streams or reports.
 */
@NullMarked
package org.tsunagaru.validator.model;

import org.jspecify.annotations.NullMarked;
