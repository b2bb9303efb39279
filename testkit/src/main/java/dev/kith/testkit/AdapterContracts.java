package dev.kith.testkit;

/**
 * All that a storage adapter must pass: every clause of every port, and the whole library over
 * them. An adapter's test implements this and nothing else of the testkit, so that what is promised
 * later reaches it by itself.
 */
public interface AdapterContracts extends PortContracts, BookContract {}
