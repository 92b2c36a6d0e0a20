package org.tsunagaru.validator.format;

import java.util.Set;

/** The members of NGSI-LD that are no attributes. */
public final class EntityMembers {

  /** Timestamps that stand as plain values (GS CIM 009 clause 4.8). */
  public static final Set<String> TIMESTAMPS =
      Set.of("observedAt", "createdAt", "modifiedAt", "deletedAt", "expiresAt");

  /** Members of an entity that are no attributes (GS CIM 009 clause 4.5.1). */
  public static final Set<String> CORE =
      Set.of("id", "type", "scope", "createdAt", "modifiedAt", "deletedAt", "expiresAt");

  /** Members of an attribute that are no attributes themselves (clauses 4.5.2 to 4.5.24). */
  public static final Set<String> OF_ATTRIBUTE =
      Set.of(
          "type",
          "value",
          "object",
          "languageMap",
          "vocab",
          "json",
          "valueList",
          "objectList",
          "observedAt",
          "createdAt",
          "modifiedAt",
          "deletedAt",
          "expiresAt",
          "unitCode",
          "datasetId",
          "instanceId",
          "objectType",
          "valueType",
          "entity",
          "entityList",
          "entityIdSealed",
          "entityTypeSealed",
          "previousValue",
          "previousObject",
          "previousLanguageMap",
          "previousVocab",
          "previousJson",
          "previousValueList",
          "previousObjectList");

  private EntityMembers() {}
}
