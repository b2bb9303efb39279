/** Reads and writes vCards without losing what they hold. */
module dev.kith.vcard {
    requires transitive dev.kith;
    requires static transitive org.jspecify;

    exports dev.kith.vcard;
}
