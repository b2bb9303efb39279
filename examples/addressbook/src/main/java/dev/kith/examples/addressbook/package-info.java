/** A program that checks, lists, converts and keeps address books. */
@NullMarked
package dev.kith.examples.addressbook;

import org.jspecify.annotations.NullMarked;
