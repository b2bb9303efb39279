/** Storage of contact books in memory. */
module dev.kith.memory {
    requires transitive dev.kith;
    requires static transitive org.jspecify;

    exports dev.kith.memory;
}
