package dev.kith.json;

/** The fields that say what a document is; no form has outermost fields of these names. */
final class Envelope {

    static final String FORM = "form";
    static final String VERSION = "version";

    private Envelope() {}

    static boolean holds(String name) {
        return name.equals(FORM) || name.equals(VERSION);
    }
}
