/** The smallest whole program with a contact book. */
@NullMarked
package dev.kith.examples.quickstart;

import org.jspecify.annotations.NullMarked;
