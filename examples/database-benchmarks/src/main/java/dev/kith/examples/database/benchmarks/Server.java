package dev.kith.examples.database.benchmarks;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A PostgreSQL that keeps what it acknowledges: with fsync and synchronous commits, as it is run
 * for real.
 */
final class Server implements AutoCloseable {

    static final List<String> TABLES =
            List.of("kith_contact", "kith_contact_key", "kith_contact_token", "kith_change");

    private final EmbeddedPostgres server;
    private final HikariDataSource source;
    private final EntityManagerFactory factory;

    private Server(EmbeddedPostgres server, HikariDataSource source) {
        this.server = server;
        this.source = source;
        JpaSchema.in(source).apply(SchemaMode.CREATE_OR_UPGRADE);
        factory = KithPersistenceUnit.over(source);
    }

    static Server start() throws IOException {
        EmbeddedPostgres server =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "50")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(16);
        return new Server(server, new HikariDataSource(config));
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
            statement.execute("truncate " + String.join(", ", TABLES));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has the server do now what it would do beside the next round. */
    void settle(boolean analyzed) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (analyzed) {
                statement.execute("vacuum analyze");
            }
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        factory.close();
        source.close();
        server.close();
    }
}
