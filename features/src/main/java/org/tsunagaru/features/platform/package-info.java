/**
 * The platform under test as its file describes it: endpoints, credentials, what it claims and what
 * a tester must know to reach it. Opens no connection.
 */
@NullMarked
package org.tsunagaru.features.platform;

import org.jspecify.annotations.NullMarked;
