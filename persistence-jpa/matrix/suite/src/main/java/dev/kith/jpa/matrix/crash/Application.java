package dev.kith.jpa.matrix.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * An application that is to be killed: it writes until then, and tells on its output what it sets
 * out to do and what was acknowledged.
 */
final class Application {

    private Application() {}

    /**
     * Writes until the process is killed.
     *
     * @param arguments the database's URL, the book and the seed
     */
    public static void main(String[] arguments) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setMaximumPoolSize(Writer.WRITERS);
        ContactBook book =
                Kith.builder()
                        .storage(
                                JpaStorage.of(
                                        KithPersistenceUnit.over(new HikariDataSource(config))))
                        .build()
                        .book(BookId.of(arguments[1]));
        long seed = Long.parseLong(arguments[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Object whole = new Object();
        Writer.Listener listener =
                Ledger.lines(
                        line -> {
                            synchronized (whole) {
                                out.print(line + "\n");
                                out.flush();
                            }
                        });
        for (int number = 0; number < Writer.WRITERS; number++) {
            Writer writer = new Writer(book, listener, seed, number);
            new Thread(() -> writer.runUntil(() -> false)).start();
        }
    }
}
