/**
 * The platform's own OpenID Connect issuer: who its clients are, tokens for them, and whether a
 * token is one of them. Signing and checking is left to a library; knows no API of the city.
 */
@NullMarked
package org.tsunagaru.reference.identity;

import org.jspecify.annotations.NullMarked;
