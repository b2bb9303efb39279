/**
 * What proves a storage adapter: the ports' contracts, the proof that the contracts see broken
 * clauses, and data, a clock and ids that a test controls.
 *
 * <p>An adapter's test class implements {@link dev.kith.testkit.StorageContract}, {@link
 * dev.kith.testkit.StorageUnitContract}, {@link dev.kith.testkit.ContactViewContract}, {@link
 * dev.kith.testkit.ContactStoreContract}, {@link dev.kith.testkit.FactViewContract}, {@link
 * dev.kith.testkit.FactStoreContract}, {@link dev.kith.testkit.AggregateViewContract}, {@link
 * dev.kith.testkit.AggregateStoreContract}, {@link dev.kith.testkit.CommandStoreContract}, {@link
 * dev.kith.testkit.ChangeViewContract}, {@link dev.kith.testkit.ChangeStoreContract} and {@link
 * dev.kith.testkit.BookContract}, all of them or one each, and gives them an empty storage.
 *
 * <p>Part of the last one is {@link dev.kith.testkit.BookModelBehaviour}: sequences of commands on
 * everything that a book holds, at random, each beside a model that keeps it in plain maps. {@link
 * dev.kith.testkit.SameAnswersBehaviour} gives the same commands to two storages and holds their
 * answers beside each other.
 */
@NullMarked
package dev.kith.testkit;

import org.jspecify.annotations.NullMarked;
