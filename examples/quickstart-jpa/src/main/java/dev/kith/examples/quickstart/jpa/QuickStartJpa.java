package dev.kith.examples.quickstart.jpa;

import com.zaxxer.hikari.HikariDataSource;
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

/** Adds a contact to a book in a database, and lists what was added by now. */
public final class QuickStartJpa {

    private QuickStartJpa() {}

    /** Runs the program: {@code [--jdbc-url URL]}, by default a file of H2 in this directory. */
    public static void main(String[] args) {
        String url = args.length == 2 && args[0].equals("--jdbc-url") ? args[1] : "jdbc:h2:./kith";
        // tag::open[]
        try (HikariDataSource source = new HikariDataSource()) {
            source.setJdbcUrl(url);
            JpaSchema.in(source).apply(SchemaMode.CREATE_OR_UPGRADE);
            try (EntityManagerFactory factory = KithPersistenceUnit.over(source)) {
                Kith kith = Kith.builder().storage(JpaStorage.of(factory)).build();
                ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));
                // end::open[]
                book.contacts().add(Person.named("Ada", "Lovelace").email("ada@engines.example"));
                for (Contact contact : book.contacts().list(PageRequest.first(10)).items()) {
                    System.out.println(contact.sortName() + " since " + contact.state().created());
                }
            }
        }
    }
}
