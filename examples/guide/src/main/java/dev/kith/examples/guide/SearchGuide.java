package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactSearch;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.memory.InMemoryStorage;
import java.util.List;
import java.util.Optional;

/** Finding contacts by what a user types. */
final class SearchGuide {
    private SearchGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .region("GB")
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        search(book);
        pages(book);
        status(book);
        refused(book);
    }

    private static void search(ContactBook book) {
        // tag::search[]
        book.contacts()
                .add(
                        Person.named("Ada", "Lovelace")
                                .email("ada@engines.example")
                                .phone("020 7946 0958")
                                .label("Newsletter")
                                .affiliation(
                                        Affiliation.at("Engines & Sons").withTitle("Analyst")));
        book.contacts().add(Person.named("Seán", "O'Brien"));
        book.contacts().add(Person.named("太郎", "山田"));

        for (String typed :
                List.of(
                        "love ada",
                        "LOVELACE, A.",
                        "ada analyst",
                        "news",
                        "ada@eng",
                        "020 7946",
                        "7946",
                        "+44 20 79",
                        "sean",
                        "brien",
                        "obrien",
                        "田",
                        "lace")) {
            Page<Contact> found = book.contacts().search(typed, PageRequest.first(10));
            System.out.println(typed + ": " + found.map(Contact::displayName).items());
        }
        // end::search[]
    }

    private static void pages(ContactBook book) {
        // tag::pages[]
        for (int number = 1; number <= 5; number++) {
            book.contacts().add(Organization.named("Mill " + number));
        }
        PageRequest request = PageRequest.first(2);
        Optional<Cursor> next;
        do {
            Page<Contact> page = book.contacts().search("mill", request);
            System.out.println(page.map(Contact::displayName).items());
            next = page.next();
            if (next.isPresent()) {
                request = PageRequest.after(next.get(), 2);
            }
        } while (next.isPresent());
        // end::pages[]
    }

    private static void status(ContactBook book) {
        // tag::status[]
        Contact mill = book.contacts().search("mill 5", PageRequest.first(1)).items().get(0);
        book.contacts().archive(mill);
        ContactSearch archived = ContactSearch.of("mill").in(ContactStatus.ARCHIVED);
        for (Contact contact : book.contacts().search(archived, PageRequest.first(10)).items()) {
            System.out.println("Archived: " + contact.displayName());
        }
        // end::status[]
    }

    private static void refused(ContactBook book) {
        // tag::refused[]
        try {
            book.contacts().search("mill".repeat(300), PageRequest.first(10));
        } catch (InvalidValueException invalid) {
            System.out.println("Refused: " + invalid.violations().get(0).code());
        }
        // end::refused[]
    }
}
