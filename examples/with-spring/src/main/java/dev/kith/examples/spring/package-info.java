/**
 * An application with Spring's transactions, its own entities and a contact book, in one database.
 */
@NullMarked
package dev.kith.examples.spring;

import org.jspecify.annotations.NullMarked;
