package consumer.stored;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** A host application that keeps its book in a database and knows the library by its artifacts alone. */
public final class StoredConsumer {
    private StoredConsumer() {}

    /**
     * Stores a person in H2, changes her, and finds her in several ways.
     *
     * @param args none
     */
    public static void main(String[] args) {
        JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:mem:consumer", "", "");
        JpaSchema.in(source).apply(SchemaMode.CREATE_OR_UPGRADE);
        JpaSchema.in(source).apply(SchemaMode.VALIDATE);
        try (EntityManagerFactory factory = KithPersistenceUnit.over(source)) {
            Kith kith = Kith.builder().storage(JpaStorage.of(factory)).region("GB").build();
            ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));
            Person added =
                    book.contacts()
                            .add(
                                    Person.named("Ada", "Lovelace")
                                            .email("ada@engines.example")
                                            .phone("020 7946 0958"));
            Person ada = book.contacts().change(added, seen -> seen.edit().label("customer"));

            expect(ada, book.contacts().find(ada.id()).stream().toList());
            expect(ada, book.contacts().findByPhone("+44 20 7946 0958"));
            expect(ada, book.contacts().search("lovel", PageRequest.first(10)).items());
            System.out.println(
                    ada.displayName()
                            + " in "
                            + JpaStorage.class.getModule()
                            + " with "
                            + factory.getClass().getModule()
                            + ", API "
                            + EntityManagerFactory.class.getModule());
        }
        source.dispose();
    }

    private static void expect(Person person, List<Contact> found) {
        if (!found.equals(List.of(person))) {
            throw new AssertionError("found " + found + " instead of " + person);
        }
    }
}
