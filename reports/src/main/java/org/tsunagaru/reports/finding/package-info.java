/**
 * Renders what was found in data, for people's tools: JSON, NDJSON, SARIF, JUnit and the workflow
 * commands of GitHub, all from one report and with the same figures. Knows the validator's words
 * and no run of a suite.
 */
@NullMarked
package org.tsunagaru.reports.finding;

import org.jspecify.annotations.NullMarked;
