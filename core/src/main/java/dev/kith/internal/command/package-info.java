/** How every command and every read is carried out, whatever its subject. */
@NullMarked
package dev.kith.internal.command;

import org.jspecify.annotations.NullMarked;
