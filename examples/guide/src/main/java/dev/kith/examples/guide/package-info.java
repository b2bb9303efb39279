/** The programs from which the guide is cut. */
@NullMarked
package dev.kith.examples.guide;

import org.jspecify.annotations.NullMarked;
