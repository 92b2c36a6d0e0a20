/**
 * The {@code tsunagaru} command: one class per subcommand that parses and delegates. The only place
 * that writes to the console and turns problems into exit codes.
 */
@NullMarked
package org.tsunagaru.cli;

import org.jspecify.annotations.NullMarked;
