package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks a database what it is, by a table that only it has. */
final class DatabaseProbe {

    private static final String STATEMENT =
            "select t.table_schema, t.table_name from information_schema.tables t"
                    + " where t.table_name in ('pg_class', 'INNODB_TRX', 'IN_DOUBT')";

    private static final Map<String, Database> OWN_TABLES =
            Map.of(
                    "pg_class", Database.POSTGRESQL,
                    "innodb_trx", Database.MARIADB,
                    "in_doubt", Database.H2);

    private DatabaseProbe() {}

    static Database ask(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            List<?> found = em.createNativeQuery(STATEMENT).getResultList();
            for (Object row : found) {
                String table = Cells.text(((Object[]) row)[1]).toLowerCase(Locale.ROOT);
                Database database = OWN_TABLES.get(table);
                if (database != null) {
                    return database;
                }
            }
        } catch (RuntimeException e) {
            throw Failures.of(e, "say what it is");
        }
        throw new IllegalArgumentException("Kith keeps books in H2, PostgreSQL and MariaDB");
    }
}
