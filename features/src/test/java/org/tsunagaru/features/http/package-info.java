/** Tests of the door against raw sockets. */
@NullMarked
package org.tsunagaru.features.http;

import org.jspecify.annotations.NullMarked;
