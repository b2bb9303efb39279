/**
 * Storage of contact books in the host's relational database, through Jakarta Persistence.
 *
 * <p>{@link dev.kith.jpa.JpaStorage} is the adapter. A contact is one row with its document in
 * JSON; what it is found by stands in narrow tables beside it, written in the same transaction.
 */
@NullMarked
package dev.kith.jpa;

import org.jspecify.annotations.NullMarked;
