package org.tsunagaru.validator.catalogue;

import org.tsunagaru.validator.finding.Place;

/**
 * A value of a catalogue that is not blank.
 *
 * @param key its name
 * @param text its value as text
 * @param at where it stands
 */
record Entry(String key, String text, Place at) {}
