package org.tsunagaru.reference.store;

/**
 * What tells one entity of a tenant from another. NGSIv2 goes by all of it, NGSI-LD by the
 * identifier alone.
 *
 * @param id identifier
 * @param type full name of the first of its kinds
 * @param path where it lies: the first of its scopes, {@code /} when it has none
 */
public record EntityKey(String id, String type, String path) {}
