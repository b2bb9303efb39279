package dev.kith.jpa.matrix;

import dev.kith.common.BookId;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.PlainTransactions;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;

/** A storage of which every unit runs in a transaction that the host opens for it. */
final class JoinedStorage implements Storage {

    private final PlainTransactions host;
    private final JpaStorage joined;

    JoinedStorage(EntityManagerFactory factory) {
        host = PlainTransactions.of(factory);
        joined = JpaStorage.of(factory).joining(host);
    }

    @Override
    public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
        return host.call(em -> joined.unit(book, work));
    }

    @Override
    public StorageView view(BookId book) {
        return joined.view(book);
    }

    @Override
    public boolean isActive() {
        return joined.isActive();
    }
}
