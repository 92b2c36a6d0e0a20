package org.tsunagaru.spec;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a source asks of a city platform.
 *
 * @param id stable id, never reused, for example {@code LD-PROV-CREATE-08}
 * @param title the requirement in one sentence
 * @param text what it means and why a city cares
 * @param level how strongly the source asks for it
 * @param characteristics which of the three characteristics it serves; none for what serves the
 *     city as a whole, such as its vision or its laws
 * @param layer layer of the architecture, for example {@code city-os}
 * @param function function group of the City OS, absent outside that layer
 * @param sources where it comes from, at least one
 * @param rows ids of the fact rows it covers
 * @param since edition of the first source that introduced it
 * @param until last edition that has it
 * @param conformanceClass id of the class it belongs to
 * @param verification how it is found out
 * @param gap why nothing finds it out yet; there for a gap, and only then
 * @param refines ids of the requirements, nearer to the city's own words, that this one realises
 * @param contested both readings, where the source allows two
 * @param etsi ids of the ETSI NGSI-LD test cases that touch it
 */
public record Requirement(
    String id,
    Text title,
    Text text,
    Level level,
    List<Characteristic> characteristics,
    String layer,
    Optional<String> function,
    List<Source> sources,
    List<String> rows,
    Optional<String> since,
    Optional<String> until,
    String conformanceClass,
    Verification verification,
    Optional<Text> gap,
    List<String> refines,
    List<Text> contested,
    List<String> etsi) {}
