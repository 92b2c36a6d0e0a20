/**
 * The one door to the network. Every request goes out exactly as asked, every answer is hostile
 * until read, and every exchange is recorded and redacted here, once.
 */
@NullMarked
package org.tsunagaru.features.http;

import org.jspecify.annotations.NullMarked;
