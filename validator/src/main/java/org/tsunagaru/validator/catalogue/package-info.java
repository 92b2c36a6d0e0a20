/**
 * Metadata of catalogues: data sets as CKAN gives them, the items of CADDE on top of it, and DCAT.
 * Knows nothing of files or reports.
 */
@NullMarked
package org.tsunagaru.validator.catalogue;

import org.jspecify.annotations.NullMarked;
