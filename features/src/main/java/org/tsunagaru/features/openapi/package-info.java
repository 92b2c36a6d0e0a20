/**
 * What a platform says of its own API in a description that machines read. Judges documents and
 * answers by it; opens no connection and follows no reference out of the document.
 */
@NullMarked
package org.tsunagaru.features.openapi;

import org.jspecify.annotations.NullMarked;
