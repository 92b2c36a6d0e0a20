/**
 * What a platform calls back: the sink of its notifications and the server of @contexts. The only
 * place of the suite that listens.
 */
@NullMarked
package org.tsunagaru.features.counterpart;

import org.jspecify.annotations.NullMarked;
