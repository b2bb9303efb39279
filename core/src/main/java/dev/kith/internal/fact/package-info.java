/** The facts that are declared, how they are kept right, and what happens when they are used. */
@NullMarked
package dev.kith.internal.fact;

import org.jspecify.annotations.NullMarked;
