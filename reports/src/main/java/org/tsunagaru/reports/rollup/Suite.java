package org.tsunagaru.reports.rollup;

/**
 * What the run was made with.
 *
 * @param version version of the program
 * @param catalogueDigest digest of the requirement files
 * @param profileDigest digest of the class and profile files
 * @param gherkinDigest digest of the feature files
 */
public record Suite(
    String version, String catalogueDigest, String profileDigest, String gherkinDigest) {}
