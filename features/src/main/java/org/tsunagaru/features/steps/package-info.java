/**
 * What glue is made with. The glue itself is in {@code neutral} and in one package per binding: a
 * step says one thing and calls one method; no step knows how bytes travel.
 */
@NullMarked
package org.tsunagaru.features.steps;

import org.jspecify.annotations.NullMarked;
