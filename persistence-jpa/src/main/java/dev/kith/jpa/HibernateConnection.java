package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.hibernate.Session;

/** The connection of Hibernate's session. Loaded only where Hibernate is. */
final class HibernateConnection {

    private HibernateConnection() {}

    static boolean isOf(EntityManager em) {
        return em.getDelegate() instanceof Session;
    }

    static Connection of(EntityManager em) {
        return em.unwrap(Session.class).doReturningWork(connection -> connection);
    }
}
