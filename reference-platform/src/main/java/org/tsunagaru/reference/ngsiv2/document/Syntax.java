package org.tsunagaru.reference.ngsiv2.document;

import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** What texts may hold, sections "General syntax restrictions" and "Identifiers syntax". */
public final class Syntax {

  private static final Pattern FORBIDDEN = Pattern.compile("[<>\"'=;()]");
  private static final Pattern IDENTIFIER = Pattern.compile("[\\x21-\\x7E&&[^&?/#]]*+");
  private static final int LONGEST = 256;

  private final Seeded defects;

  /** Check as the specification says. */
  public Syntax(Seeded defects) {
    this.defects = defects;
  }

  /**
   * Read an identifier or a name.
   *
   * @param what it identifies, in words
   * @throws Fault of kind bad data when it breaks a rule
   */
  public String identifier(JsonNode node, String what) {
    if (!node.isString()) {
      throw Fault.badData("Invalid JSON type for " + what);
    }
    return identifier(node.stringValue(), what);
  }

  /**
   * Check an identifier or a name.
   *
   * @throws Fault of kind bad data when it breaks a rule
   */
  public String identifier(String text, String what) {
    boolean loose = defects.on("long-identifier-accepted");
    boolean fits = !text.isEmpty() && (loose || text.length() <= LONGEST);
    if (!fits) {
      throw Fault.badData(what + " length: " + text.length() + ", it has to be 1 to " + LONGEST);
    }
    boolean foreign = defects.on("identifier-in-any-script-accepted") && !isAscii(text);
    if (!foreign && !IDENTIFIER.matcher(text).matches()) {
      throw Fault.badData("Invalid characters in " + what);
    }
    plain(text, what);
    return text;
  }

  /**
   * Refuse an address under an identifier that cannot be one. Names of types and attributes may
   * have come through NGSI-LD, which allows any script.
   */
  public void address(String part) {
    boolean foreign = defects.on("identifier-in-any-script-accepted") && !isAscii(part);
    if (!foreign && !IDENTIFIER.matcher(part).matches()) {
      throw Fault.badData("Invalid characters in URI");
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Refuse a text that holds one of the characters forbidden everywhere. */
  public String plain(String text, String what) {
    boolean stripped = what.endsWith("value") && defects.on("forbidden-characters-stripped");
    if (FORBIDDEN.matcher(text).find() && !stripped) {
      throw Fault.badData("Invalid characters in " + what);
    }
    return text;
  }

  /** Refuse a value that holds a forbidden character at any depth. */
  public void value(JsonNode value, String what) {
    if (value.isString()) {
      plain(value.stringValue(), what);
    }
    value.propertyNames().forEach(name -> plain(name, what));
    value.forEach(child -> value(child, what));
  }
}
