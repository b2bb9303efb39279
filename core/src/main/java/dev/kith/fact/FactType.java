package dev.kith.fact;

/** What the values of a fact are; it never changes for one fact. */
public enum FactType {
    /** A line of text, compared without case and accents. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** A point in time, to the microsecond. */
    INSTANT
}
