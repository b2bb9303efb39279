/** A host application with a database, as a named module. */
module consumer.stored {
    requires com.h2database;
    requires dev.kith.jpa;
    requires java.sql;
}
