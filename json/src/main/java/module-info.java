/** The versioned JSON form of every aggregate, and a Jackson module for a host's web layer. */
module dev.kith.json {
    requires transitive dev.kith;
    requires tools.jackson.core;
    requires static tools.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.kith.json;
}
