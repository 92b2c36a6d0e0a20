/**
 * Expand short names to full ones and compact them again, as the request's JSON-LD context says.
 * Uses Titanium for contexts; remote ones come through a source that the caller supplies.
 */
@NullMarked
package org.tsunagaru.reference.jsonld;

import org.jspecify.annotations.NullMarked;
