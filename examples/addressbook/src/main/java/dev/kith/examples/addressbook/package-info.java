/** A program that checks, lists and converts address books. */
@NullMarked
package dev.kith.examples.addressbook;

import org.jspecify.annotations.NullMarked;
