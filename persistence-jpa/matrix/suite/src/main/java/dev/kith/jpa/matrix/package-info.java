/** Databases to test on, and what every provider must pass on each of them. */
@NullMarked
package dev.kith.jpa.matrix;

import org.jspecify.annotations.NullMarked;
