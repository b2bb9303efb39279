package dev.kith.examples.addressbook;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where contacts are kept: a file of H2, or whatever database a JDBC URL leads to. */
final class Store {
    /** What the help says of the texts that name a store. */
    static final String HELP =
            "h2:PATH for a file of this program's own (PATH.mv.db), or the JDBC URL of a database"
                    + " of H2, PostgreSQL or MariaDB, such as"
                    + " jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD.";

    private static final String H2_FILE = "h2:";
    private static final String JDBC = "jdbc:";

    private final String name;
    private final String url;
    private final @Nullable Path file;

    private Store(String name, String url, @Nullable Path file) {
        this.name = name;
        this.url = url;
        this.file = file;
    }

    /**
     * The store that a text names.
     *
     * @throws StoreException if it names none
     */
    static Store parse(String text) {
        if (text.startsWith(H2_FILE)) {
            return h2(text);
        }
        if (text.startsWith(JDBC)) {
            return jdbc(text);
        }
        throw StoreException.wrongUse("--store", "expected h2:PATH or a JDBC URL, jdbc:...");
    }

    /** What messages call it; without what a URL may say of users and passwords. */
    String name() {
        return name;
    }

    /** The JDBC URL. */
    String url() {
        return url;
    }

    /** The file, where it is one of this program's own. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    private static Store h2(String text) {
        String path = text.substring(H2_FILE.length());
        // what follows a semicolon would be settings of the database
        if (path.isBlank() || path.contains(";")) {
            throw StoreException.wrongUse(
                    "--store", "h2:PATH needs the path of a file, without semicolons");
        }
        try {
            Path start = Path.of(path).toAbsolutePath().normalize();
            Path file = start.resolveSibling(start.getFileName() + ".mv.db");
            return new Store(text, "jdbc:h2:file:" + start, file);
        } catch (InvalidPathException wrong) {
            throw StoreException.wrongUse("--store", "h2:PATH needs the path of a file");
        }
    }

    private static Store jdbc(String url) {
        String name = url.split("[?;]", 2)[0];
        try {
            DriverManager.getDriver(url);
        } catch (SQLException unknown) {
            throw StoreException.wrongUse(
                    "--store",
                    "no driver here takes this JDBC URL; there are those of H2, PostgreSQL and"
                            + " MariaDB");
        }
        return new Store(name, url, null);
    }
}
