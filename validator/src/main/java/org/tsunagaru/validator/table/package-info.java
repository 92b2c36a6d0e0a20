/**
 * CSV of the municipal standard open data sets: reads what {@code spec/tables} says of a sheet,
 * tells which sheet a heading is of, and judges rows and cells. Knows nothing of files or reports.
 */
@NullMarked
package org.tsunagaru.validator.table;

import org.jspecify.annotations.NullMarked;
