/** What proves a storage adapter: contracts, generators, a clock and ids that a test controls. */
module dev.kith.testkit {
    requires transitive dev.kith;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports dev.kith.testkit;
}
