package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Rows that Hibernate's stateless session inserts, on the connection of the session that has the
 * transaction: they are never managed. Loaded only where Hibernate is.
 */
final class StatelessRows implements RowPath {

    private static final int BATCH = 1_000;

    @Override
    public void insert(EntityManager em, List<Object> rows, boolean own) {
        Session session = em.unwrap(Session.class);
        session.doWork(
                connection -> {
                    try (StatelessSession inserting =
                            session.getSessionFactory().openStatelessSession(connection)) {
                        SharedSessionContractImplementor shared =
                                (SharedSessionContractImplementor) inserting;
                        if (!shared.getTransactionCoordinator().isTransactionActive()) {
                            // else nothing is batched; it is never ended, as the connection's
                            // transaction is that of the session which has opened it
                            inserting.beginTransaction();
                        }
                        inserting.setJdbcBatchSize(BATCH);
                        rows.forEach(inserting::insert);
                        // closing it would leave the last batch behind
                        shared.getJdbcCoordinator().executeBatch();
                    }
                });
    }
}
