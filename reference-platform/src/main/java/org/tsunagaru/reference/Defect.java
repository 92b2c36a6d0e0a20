package org.tsunagaru.reference;

import org.tsunagaru.spec.Text;

/**
 * One way in which the reference platform can be made to misbehave.
 *
 * @param id kebab-case name, unique in the module
 * @param requirement id of the one requirement it violates
 * @param does what the platform then does wrong
 */
public record Defect(String id, String requirement, Text does) {}
