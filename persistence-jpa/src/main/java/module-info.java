/** Storage of contact books in a relational database. */
@SuppressWarnings("opens") // the providers read and write the rows
module dev.kith.jpa {
    requires transitive dev.kith;
    requires dev.kith.json;
    requires transitive jakarta.persistence;
    requires java.sql;
    requires com.github.benmanes.caffeine;
    requires static java.naming;
    requires static org.checkerframework.checker.qual;
    requires static org.hibernate.orm.core;
    requires static org.postgresql.jdbc;
    requires static transitive org.jspecify;

    exports dev.kith.jpa;

    opens dev.kith.jpa;
}
