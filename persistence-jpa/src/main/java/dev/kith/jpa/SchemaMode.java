package dev.kith.jpa;

/** What is done about the tables when a host starts. */
public enum SchemaMode {
    /** Missing scripts are run, in order; several nodes that start at once wait for each other. */
    CREATE_OR_UPGRADE,
    /** Nothing is changed; a schema that does not fit the library is refused. */
    VALIDATE,
    /** Nothing is looked at. */
    NONE
}
