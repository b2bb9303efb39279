package dev.kith.rule;

/** How many of a contact's values must fulfil a condition. */
public enum Quantifier {
    /** One at least. */
    ANY,
    /** There is one at least, and all do. */
    EVERY
}
