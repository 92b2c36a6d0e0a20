package org.tsunagaru.features.scenario;

/**
 * Names that no other scenario and no other run has.
 *
 * @param run token of the run, lower-case letters and digits
 * @param scenario token of the scenario within the run
 */
public record Names(String run, String scenario) {

  /** Name an entity, as a URN. */
  public String id(String kind, String local) {
    return "urn:ngsi-ld:" + kind + ":" + run + "-" + scenario + "-" + local;
  }

  /** Name a type of things. */
  public String type(String kind) {
    return kind + "_" + run + "_" + scenario;
  }

  /**
   * Name a tenant: letters and digits only, for platforms that take no more. The scenarios of a run
   * share its tenants, because NGSI-LD has no way to remove one.
   */
  public String tenant(String label) {
    return "ts" + run + label;
  }
}
