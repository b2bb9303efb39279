/**
 * What proves a storage adapter: the ports' contracts, the proof that the contracts see broken
 * clauses, and data, a clock and ids that a test controls.
 *
 * <p>An adapter's test class implements {@link dev.kith.testkit.StorageContract}, {@link
 * dev.kith.testkit.StorageUnitContract}, {@link dev.kith.testkit.ContactViewContract}, {@link
 * dev.kith.testkit.ContactStoreContract}, {@link dev.kith.testkit.FactViewContract}, {@link
 * dev.kith.testkit.FactStoreContract}, {@link dev.kith.testkit.CommandStoreContract} and {@link
 * dev.kith.testkit.BookContract}, all of them or one each, and gives them an empty storage.
 */
@NullMarked
package dev.kith.testkit;

import org.jspecify.annotations.NullMarked;
