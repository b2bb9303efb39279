package dev.kith.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Rows that a provider persists. */
final class PersistedRows implements RowPath {

    @Override
    public void insert(EntityManager em, List<Object> rows, boolean own) {
        rows.forEach(em::persist);
        em.flush();
        if (own) {
            em.clear();
        } else {
            // the host's entities stay as they are
            rows.forEach(em::detach);
        }
    }
}
