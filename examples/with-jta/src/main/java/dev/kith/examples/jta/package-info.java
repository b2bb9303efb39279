/** An application with JTA's transactions, its own entities and a contact book, in one database. */
@NullMarked
package dev.kith.examples.jta;

import org.jspecify.annotations.NullMarked;
