/**
 * What proves a storage adapter: the ports' contracts, the proof that the contracts see broken
 * clauses, and data, a clock and ids that a test controls.
 *
 * <p>An adapter's test class implements {@link dev.kith.testkit.AdapterContracts} and gives it an
 * empty storage. It is {@link dev.kith.testkit.PortContracts}, which has the clauses of every port,
 * and {@link dev.kith.testkit.BookContract}, the whole library over them.
 *
 * <p>Part of the last one is {@link dev.kith.testkit.BookModelBehaviour}: sequences of commands on
 * everything that a book holds, at random, each beside a model that keeps it in plain maps. {@link
 * dev.kith.testkit.SameAnswersBehaviour} gives the same commands to two storages and holds their
 * answers beside each other.
 */
@NullMarked
package dev.kith.testkit;

import org.jspecify.annotations.NullMarked;
