package org.tsunagaru.features.http;

import java.net.URI;
import java.util.List;

/**
 * An HTTP proxy on the way.
 *
 * @param url where it is, {@code http} only
 * @param credentials header lines that it alone is shown
 */
public record Proxy(URI url, List<Header> credentials) {}
