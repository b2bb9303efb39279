/** The entry: Kith, its builder, and the contact book. */
@NullMarked
package dev.kith;

import org.jspecify.annotations.NullMarked;
