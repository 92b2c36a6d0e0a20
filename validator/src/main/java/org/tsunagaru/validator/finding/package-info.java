/**
 * The words in which the validator answers: rules, what they find, where, and the one exception for
 * when it cannot work. Every other package of the module may use it; it uses none of them.
 */
@NullMarked
package org.tsunagaru.validator.finding;

import org.jspecify.annotations.NullMarked;
