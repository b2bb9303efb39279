package dev.kith.jpa;

import java.util.Locale;

/** The databases that are tested, each with its own schema scripts. */
public enum Database {
    /** H2, from 2.4 on. */
    H2(""),
    /** PostgreSQL, from 15 on. */
    POSTGRESQL(""),
    /** MariaDB, from 10.11 on. */
    MARIADB("set transaction isolation level read committed");

    private final String begin;

    Database(String begin) {
        this.begin = begin;
    }

    /**
     * {@return the database of a JDBC product name}
     *
     * @param product what {@link java.sql.DatabaseMetaData#getDatabaseProductName} gives
     * @throws IllegalArgumentException if it is none of those that are supported
     */
    public static Database ofProduct(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("postgresql")) {
            return POSTGRESQL;
        }
        if (name.contains("mariadb")) {
            return MARIADB;
        }
        if (name.equals("h2")) {
            return H2;
        }
        throw new IllegalArgumentException(
                "Kith keeps books in H2, PostgreSQL and MariaDB; this database is " + product);
    }

    /** What comes first in a transaction of the library's own, or nothing. */
    String begin() {
        return begin;
    }

    /** Whether a large text can be read only while a transaction is open. */
    boolean readsInTransactions() {
        return this == H2;
    }

    /** The name of the folder of its schema scripts. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
