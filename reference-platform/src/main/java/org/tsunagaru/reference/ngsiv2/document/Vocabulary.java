package org.tsunagaru.reference.ngsiv2.document;

import java.util.Set;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Kind;

/** The names of NGSIv2 and the full ones that the store knows, those of the core context. */
public final class Vocabulary {

  private static final String DEFAULT = "https://uri.etsi.org/ngsi-ld/default-context/";

  /** Words that mean something else in an entity of NGSI-LD than an attribute of that name. */
  private static final Set<String> TAKEN =
      Set.of(
          "createdAt",
          "datasetId",
          "deletedAt",
          "expiresAt",
          "instanceId",
          "lang",
          "modifiedAt",
          "objectType",
          "observedAt",
          "scope",
          "unitCode",
          "valueType");

  private final Terms core;

  /** Take the names of the core context. */
  public Vocabulary(Terms core) {
    this.core = core;
  }

  /** Return the full name; a word that NGSI-LD keeps for itself gets one of its own. */
  public String full(String name) {
    if (name.startsWith("@") || Kind.carriesValue(name) || TAKEN.contains(name)) {
      return DEFAULT + name;
    }
    String full = core.expand(name);
    return full.startsWith("@") ? DEFAULT + name : full;
  }

  /** Return the name that NGSIv2 uses. */
  public String brief(String full) {
    return full.startsWith(DEFAULT) ? full.substring(DEFAULT.length()) : core.compact(full);
  }
}
