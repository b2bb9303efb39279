/** The smallest whole program with a contact book in a database. */
@NullMarked
package dev.kith.examples.quickstart.jpa;

import org.jspecify.annotations.NullMarked;
