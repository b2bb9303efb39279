package dev.kith.jpa.matrix.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.contact.Person;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import dev.kith.jpa.matrix.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

/** Two databases of one application, which the provider would take for one by their units' name. */
class SeparateDatabasesTest {

    @Test
    void each_factory_has_the_connections_that_it_was_given() {
        try (HikariDataSource one = TestDatabase.H2_MEMORY.space("kith_one");
                HikariDataSource other = TestDatabase.H2_MEMORY.space("kith_other")) {
            JpaSchema.in(one).apply(SchemaMode.CREATE_OR_UPGRADE);
            JpaSchema.in(other).apply(SchemaMode.CREATE_OR_UPGRADE);
            try (EntityManagerFactory first = KithPersistenceUnit.over(one);
                    EntityManagerFactory second = KithPersistenceUnit.over(other)) {
                Person ada = book(first).contacts().add(Person.known("Ada"));

                assertThat(book(first).contacts().find(ada.id())).contains(ada);
                assertThat(book(second).contacts().find(ada.id())).isEmpty();
            }
        }
    }

    private static ContactBook book(EntityManagerFactory factory) {
        return Kith.builder().storage(JpaStorage.of(factory)).build().book(BookId.of("acme"));
    }
}
