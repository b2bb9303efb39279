package dev.kith.examples.addressbook;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kith.Kith;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaException;
import dev.kith.jpa.SchemaMode;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A store while it is used. */
final class OpenStore implements AutoCloseable {
    /** Said to the user by this program in its own words; kept here, or they would be forgotten. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.postgresql"));

    private static final int H2_IN_USE = 90020;
    private static final int H2_NOT_THERE = 90146;
    private static final int MARIADB_NO_DATABASE = 1049;
    private static final int MOST_CAUSES = 20;

    private final HikariDataSource source;
    private final EntityManagerFactory factory;

    private OpenStore(HikariDataSource source, EntityManagerFactory factory) {
        this.source = source;
        this.factory = factory;
    }

    /**
     * Opens a store to be read.
     *
     * @throws StoreException if there is none or it cannot be used
     */
    static OpenStore reading(Store store) {
        return open(store, store.file().isPresent() ? ";IFEXISTS=TRUE" : "", SchemaMode.VALIDATE);
    }

    /**
     * Opens a store to be written, and makes it if there is none.
     *
     * @throws StoreException if it cannot be used
     */
    static OpenStore writing(Store store) {
        store.file().ifPresent(file -> make(store, file));
        return open(store, "", SchemaMode.CREATE_OR_UPGRADE);
    }

    /** The library over the store. */
    Kith kith() {
        return Kith.builder().storage(JpaStorage.of(factory)).build();
    }

    @Override
    public void close() {
        try (source) {
            factory.close();
        }
    }

    private static OpenStore open(Store store, String settings, SchemaMode mode) {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        HikariDataSource source = connect(store, settings);
        boolean open = false;
        try {
            JpaSchema.in(source).apply(mode);
            OpenStore opened = new OpenStore(source, KithPersistenceUnit.over(source));
            open = true;
            return opened;
        } catch (SchemaException | IllegalArgumentException unfit) {
            throw StoreException.notUsable(store, reason(unfit));
        } finally {
            if (!open) {
                source.close();
            }
        }
    }

    private static HikariDataSource connect(Store store, String settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(store.url() + settings);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(1);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException failure) {
            throw StoreException.notUsable(store, reason(failure));
        }
    }

    /** Contacts are their owner's alone to read, so the file is so before anything is in it. */
    private static void make(Store store, Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException there) {
            // it keeps the permissions that its owner gave it
        } catch (IOException failure) {
            throw StoreException.notUsable(store, "the file cannot be made");
        }
    }

    /** Not in the words of drivers, which may tell of users and passwords. */
    private static String reason(RuntimeException failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof SQLException sql) {
                return reason(sql);
            }
            cause = cause.getCause();
        }
        String said = String.valueOf(failure.getMessage());
        return said.contains("CREATE_OR_UPGRADE")
                ? "has no address book of this version; import makes it, or brings it up to date"
                : said;
    }

    private static String reason(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (failure.getErrorCode() == H2_IN_USE) {
            return "another program has it open";
        }
        if (failure.getErrorCode() == H2_NOT_THERE) {
            return "there is no such address book; import makes it";
        }
        if (failure.getErrorCode() == MARIADB_NO_DATABASE || state.equals("3D000")) {
            return "the server has no such database";
        }
        if (state.startsWith("28")) {
            return "the database refuses the user or the password";
        }
        if (state.startsWith("08")) {
            return "the database does not answer";
        }
        return "cannot be used (SQLSTATE " + state + ")";
    }
}
