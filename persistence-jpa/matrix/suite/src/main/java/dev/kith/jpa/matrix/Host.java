package dev.kith.jpa.matrix;

import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.jpa.Database;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.PlainTransactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A host that has the library in its own persistence unit, and one connection for all of it. */
final class Host implements AutoCloseable {

    private final HostUnit unit;
    private final TestDatabase database;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final PlainTransactions transactions;
    private final ContactBook book;
    private final List<String> heard = new ArrayList<>();

    Host(TestDatabase database, HostUnit unit) {
        this.unit = unit;
        this.database = database;
        Database kind = database.kind();
        unit.prepare(database.source(), kind);
        pool = database.pool(1);
        factory = unit.open(pool, kind);
        transactions = PlainTransactions.of(factory);
        Kith kith =
                Kith.builder()
                        .storage(JpaStorage.of(factory, unit.names()).joining(transactions))
                        .listener(notice -> heard.add(notice.toString()))
                        .build();
        book = kith.book(BookId.of("acme"));
    }

    PlainTransactions transactions() {
        return transactions;
    }

    ContactBook book() {
        return book;
    }

    /** What listeners were told so far. */
    List<String> heard() {
        return heard;
    }

    /** What everybody else sees. */
    Map<String, List<String>> committed() {
        return new Tables(database.source()).rows(unit.names());
    }

    /** What a query of the host's gives, which names the library's tables in braces. */
    List<String> asked(String query) {
        return new Tables(database.source())
                .texts(query.replace("{contact}", Tables.name(unit.names(), "contact")));
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
