/**
 * The ports that a storage adapter implements and the library calls; hosts use them only to write
 * an adapter.
 */
@NullMarked
package dev.kith.store;

import org.jspecify.annotations.NullMarked;
