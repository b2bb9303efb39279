package dev.kith.contact;

/** What the values of a custom field are. */
public enum FieldType {
    /** Text in any number of lines. */
    TEXT,
    /** A decimal number with its scale. */
    DECIMAL,
    /** Yes or no. */
    FLAG,
    /** A day of the calendar. */
    DATE,
    /** A day of the calendar of which a part may be unknown. */
    PARTIAL_DATE,
    /** A point in time, to the microsecond. */
    INSTANT,
    /** One of the choices that the field's definition lists. */
    CHOICE,
    /** Another contact of the book. */
    CONTACT,
    /** An absolute URI. */
    URI
}
