package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;

/** Asks a database what it is, by a table that only it has. */
final class DatabaseProbe {

    private static final String STATEMENT =
            "select t.table_schema, t.table_name from information_schema.tables t"
                    + " where t.table_name in ('pg_class', 'INNODB_TRX', 'IN_DOUBT')";

    private DatabaseProbe() {}

    static Database ask(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            List<?> found = em.createNativeQuery(STATEMENT).getResultList();
            for (Object row : found) {
                String table = Cells.text(((Object[]) row)[1]).toLowerCase(Locale.ROOT);
                switch (table) {
                    case "pg_class":
                        return Database.POSTGRESQL;
                    case "innodb_trx":
                        return Database.MARIADB;
                    case "in_doubt":
                        return Database.H2;
                    default:
                        break;
                }
            }
        } catch (RuntimeException e) {
            throw Failures.of(e, "say what it is");
        }
        throw new IllegalArgumentException("Kith keeps books in H2, PostgreSQL and MariaDB");
    }
}
