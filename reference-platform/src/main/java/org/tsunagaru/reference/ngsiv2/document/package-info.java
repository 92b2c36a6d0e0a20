/**
 * Turn documents of NGSIv2 into stored entities and back. Knows the sections of the specification
 * on representation; knows nothing of HTTP.
 */
@NullMarked
package org.tsunagaru.reference.ngsiv2.document;

import org.jspecify.annotations.NullMarked;
