package org.tsunagaru.reports.rollup;

import java.util.List;
import java.util.Map;
import org.tsunagaru.spec.ConformanceClass;

/**
 * The whole architecture in one view, whatever part of it the profile asks for.
 *
 * @param layers the six layers, from strategy to assets
 * @param functions the eight function groups of the City OS
 * @param characteristics the three characteristics; a requirement of two is in both
 * @param claims the classes of the profile and beyond it, by how the platform stands to them
 */
public record Picture(
    List<Area> layers,
    List<Area> functions,
    List<Area> characteristics,
    Map<Claim, List<ConformanceClass>> claims) {}
