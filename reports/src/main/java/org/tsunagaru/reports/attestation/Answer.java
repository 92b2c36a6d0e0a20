package org.tsunagaru.reports.attestation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody answers for, about one requirement.
 *
 * @param requirement id of the requirement
 * @param reply whether it is met
 * @param reason why not, or what else there is to say; always there for anything but a yes
 * @param evidence what shows it; at least one for a yes
 * @param who who answers for it
 * @param role in which role
 * @param when on which day
 */
public record Answer(
    String requirement,
    Reply reply,
    Optional<String> reason,
    List<Evidence> evidence,
    String who,
    String role,
    LocalDate when) {}
