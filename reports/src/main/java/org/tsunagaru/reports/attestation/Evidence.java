package org.tsunagaru.reports.attestation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What shows that an answer is true.
 *
 * @param place a file, named from the folder of the questionnaire, or a URL
 * @param sha256 64 hexadecimal digits of its content; always there for a file, and checked
 * @param retrieved the day on which somebody read it at its URL; always there for a URL
 * @param note where in it to look
 */
public record Evidence(
    String place, Optional<String> sha256, Optional<LocalDate> retrieved, Optional<String> note) {}
