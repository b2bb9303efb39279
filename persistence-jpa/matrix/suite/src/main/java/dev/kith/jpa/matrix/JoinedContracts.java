package dev.kith.jpa.matrix;

import jakarta.persistence.EntityManagerFactory;
import java.util.EnumMap;
import java.util.Map;

/** Every contract on one database, each unit in a transaction of the host. */
public abstract class JoinedContracts extends StorageContracts {

    /** Open until the JVM ends, as the databases are. */
    private static final Map<TestDatabase, JoinedStorage> STORAGES =
            new EnumMap<>(TestDatabase.class);

    /**
     * The contracts on a database.
     *
     * @param database the database
     */
    protected JoinedContracts(TestDatabase database) {
        super(database, storage(database));
    }

    private static synchronized JoinedStorage storage(TestDatabase database) {
        HostUnit unit = HostUnit.BY_MAPPING_FILE;
        unit.prepare(database.source(), database.kind());
        return STORAGES.computeIfAbsent(
                database,
                known -> {
                    EntityManagerFactory factory = unit.open(known.pool(32), known.kind());
                    return new JoinedStorage(factory);
                });
    }
}
