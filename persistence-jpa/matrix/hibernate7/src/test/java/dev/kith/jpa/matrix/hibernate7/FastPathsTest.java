package dev.kith.jpa.matrix.hibernate7;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.jpa.BulkPath;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.matrix.TestDatabase;
import dev.kith.testkit.ContactGenerator;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That many rows do take the fast ways, as Hibernate counts. */
@Tag("server")
class FastPathsTest {

    @Test
    void rows_take_the_fastest_way_that_is_allowed() {
        TestDatabase.POSTGRESQL.emptyStorage();
        try (EntityManagerFactory factory =
                KithPersistenceUnit.over(
                        TestDatabase.POSTGRESQL.source(),
                        Map.of("hibernate.generate_statistics", "true"))) {
            Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();

            add(factory, BulkPath.PERSIST, 1);
            assertThat(statistics.getFlushCount()).isPositive();
            assertThat(statistics.getEntityInsertCount()).isPositive();

            statistics.clear();
            add(factory, BulkPath.STATELESS, 2);
            assertThat(statistics.getFlushCount()).isZero();
            assertThat(statistics.getEntityInsertCount()).isPositive();

            statistics.clear();
            add(factory, BulkPath.COPY, 3);
            assertThat(statistics.getFlushCount()).isZero();
            assertThat(statistics.getEntityInsertCount()).isZero();
        }
    }

    private static void add(EntityManagerFactory factory, BulkPath path, long seed) {
        ContactGenerator people = ContactGenerator.seeded(seed);
        Kith.builder()
                .storage(JpaStorage.of(factory).writingBy(path))
                .build()
                .book(BookId.of("acme"))
                .contacts()
                .addAll(IntStream.range(0, 300).mapToObj(people::typical).toList());
    }
}
