/**
 * What was seen on the wire, redacted before it gets here. Every report, log line and {@code curl}
 * command is made from these records and from nothing else.
 */
@NullMarked
package org.tsunagaru.reports.evidence;

import org.jspecify.annotations.NullMarked;
