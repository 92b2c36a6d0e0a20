/**
 * What belongs to one scenario: names that nobody else has, the ledger of what it created, and what
 * was said to the platform. Uses the door; nothing here outlives the run but the ledger's file.
 */
@NullMarked
package org.tsunagaru.features.scenario;

import org.jspecify.annotations.NullMarked;
