package org.tsunagaru.features.steps;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what an identifier must not be made of, as MIM1 M1 clause 3.1 has it. */
public final class Identifiers {

  /** Addresses that belong to a machine, not to a thing. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "(^|[^\\d.])\\d{1,3}(\\.\\d{1,3}){3}([^\\d.]|$)"
              + "|(^|[/@:])localhost\\b|[/@:][a-z0-9-]+\\.(local|internal|lan)\\b");

  /** What tables call their lines, before a number; or nothing but a number. */
  private static final Pattern ROW =
      Pattern.compile("(^|.*[:/#._-])(row|rowid|rownum|line|行)[:/#=._-]?\\d{1,12}|\\d{1,12}");

  private final Set<String> own;

  /**
   * Know identifiers of a platform.
   *
   * @param endpoints addresses of its services; an identifier that names one of their hosts ends
   *     with it
   */
  public Identifiers(Collection<URI> endpoints) {
    own =
        endpoints.stream()
            .flatMap(url -> Optional.ofNullable(url.getHost()).stream())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /** Tell whether an identifier names a machine, or a host of the platform itself. */
  public boolean nameMachine(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    return MACHINE.matcher(lower).find() || own.stream().anyMatch(host -> names(lower, host));
  }

  /** Tell whether an identifier is the number of a row. */
  public static boolean isRow(String id) {
    return ROW.matcher(id.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean names(String id, String host) {
    return Pattern.compile("(^|[/@:])" + Pattern.quote(host) + "([:/]|$)").matcher(id).find();
  }
}
