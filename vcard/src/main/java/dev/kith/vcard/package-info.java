/** Reads and writes vCard 2.1, 3.0 and 4.0 without losing what a card holds. */
@NullMarked
package dev.kith.vcard;

import org.jspecify.annotations.NullMarked;
