package dev.kith.contact;

/** On which day something of 29 February is kept in a year that has none. */
public enum LeapDayPolicy {
    /** On 28 February. */
    FEBRUARY_28,
    /** On 1 March. */
    MARCH_1,
    /** Not at all in such a year. */
    LEAP_YEARS_ONLY
}
