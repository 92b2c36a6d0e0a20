/**
 * What the city published, by tenant, in memory and free of any one API's shape. Knows neither HTTP
 * nor JSON-LD; every change is told to whoever listens.
 */
@NullMarked
package org.tsunagaru.reference.store;

import org.jspecify.annotations.NullMarked;
